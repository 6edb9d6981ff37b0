package http10.samples.benchmarks.servers;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.File;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Netty with its own epoll transport and sendfile, serving a folder: {@code NettyFiles PORT DIR}. */
final class NettyFiles {
    private NettyFiles() {}

    public static void main(String... args) throws InterruptedException {
        Path folder = Path.of(args[1]);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(EpollIoHandler.newFactory());
        new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 16));
                        channel.pipeline().addLast(new Answers(folder));
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }

    private static final class Answers extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final Path folder;

        Answers(Path folder) {
            this.folder = folder;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            boolean keep = HttpUtil.isKeepAlive(request);
            Path path = folder.resolve(request.uri().substring(1)).normalize();
            File file = path.toFile();
            ChannelFuture sent;
            if (path.startsWith(folder) && file.isFile()) {
                HttpResponse head = new DefaultHttpResponse(request.protocolVersion(), HttpResponseStatus.OK);
                HttpUtil.setContentLength(head, file.length());
                HttpUtil.setKeepAlive(head, keep);
                context.write(head);
                context.write(new DefaultFileRegion(file, 0, file.length()));
                sent = context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
            } else {
                keep = false;
                sent = context.writeAndFlush(
                        new DefaultFullHttpResponse(HttpVersion.HTTP_1_0, HttpResponseStatus.NOT_FOUND));
            }
            if (!keep) {
                sent.addListener(ChannelFutureListener.CLOSE);
            }
        }
    }
}
