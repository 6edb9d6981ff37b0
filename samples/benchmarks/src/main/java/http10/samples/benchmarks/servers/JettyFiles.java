package http10.samples.benchmarks.servers;

import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Jetty, serving a folder as its documentation has it: {@code JettyFiles PORT DIR}. */
final class JettyFiles {
    private JettyFiles() {}

    public static void main(String... args) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        server.addConnector(connector);
        ResourceHandler files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(server).newResource(Path.of(args[1])));

        server.setHandler(files);
        server.start();
        server.join();
    }
}
