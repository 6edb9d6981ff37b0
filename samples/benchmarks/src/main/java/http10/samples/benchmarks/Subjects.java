package http10.samples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The servers that can be raced, each set up to do as little as ours does: no log, no listing, one file per answer. */
final class Subjects {
    static final String OURS = "http10";

    private static final Set<String> NO_LOG = Set.of("log-1k");
    private static final Set<String> SMALL_ONLY = Set.of("log-1k", "download");

    private final Settings settings;
    private final Properties versions = new Properties();

    Subjects(Settings settings) throws IOException {
        this.settings = settings;
        try (InputStream in = Subjects.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        }
    }

    /** All that can be raced on this machine: those of a newer JDK only where there is one. */
    List<Subject> all() throws IOException {
        List<Subject> all = new ArrayList<>(List.of(
                new Subject(OURS, "http10 " + settings.commit(), Set.of(), this::ours),
                nginx(),
                new Subject("lighttpd", "lighttpd" + Programs.version("lighttpd", "-v"), Set.of(), Subjects::lighttpd),
                new Subject(
                        "jetty",
                        label("Jetty", "jetty"),
                        NO_LOG,
                        launch -> peer(launch, settings.java(), "JettyFiles")),
                new Subject(
                        "undertow",
                        label("Undertow", "undertow"),
                        NO_LOG,
                        launch -> peer(launch, settings.java(), "UndertowFiles")),
                new Subject(
                        "netty",
                        label("Netty, epoll", "netty"),
                        NO_LOG,
                        launch -> peer(launch, settings.java(), "NettyFiles")),
                new Subject(
                        "microhttp",
                        label("microhttp, from memory", "microhttp"),
                        SMALL_ONLY,
                        launch -> peer(launch, settings.java(), "MicrohttpAnswers")),
                new Subject("nanohttpd", label("NanoHTTPD", "nanohttpd"), NO_LOG, this::nanohttpd)));
        Optional<Path> newest = settings.newestJava();
        if (newest.isPresent()) {
            all.add(new Subject(
                    "jwebserver",
                    "jwebserver of JDK " + Programs.jdk(newest.get()),
                    NO_LOG,
                    launch -> jwebserver(launch, newest.get())));
            all.add(new Subject(
                    "robaho",
                    label("robaho", "robaho"),
                    NO_LOG,
                    launch -> peer(launch, newest.get().resolve("bin/java").toString(), "RobahoFiles")));
        }
        return all;
    }

    static Subject nginx() throws IOException {
        return new Subject("nginx", "nginx" + Programs.version("nginx", "-v"), Set.of(), Subjects::nginx);
    }

    private String label(String name, String artifact) {
        return name + " " + versions.getProperty(artifact);
    }

    private List<String> ours(Launch launch) {
        return launch.logged()
                ? launch.fill(settings.launcher(), "serve", "-p", "{port}", "{site}")
                : launch.fill(settings.launcher(), "serve", "--quiet", "-p", "{port}", "{site}");
    }

    private static List<String> nginx(Launch launch) throws IOException {
        Path config = launch.config("""
                daemon off; worker_processes 1; pid nginx.pid; error_log error.log;%s
                events { worker_connections 20000; }
                http {
                  access_log %s; sendfile on; tcp_nopush on; open_file_cache off; keepalive_requests 1000000000;
                  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
                  server { listen 127.0.0.1:%d backlog=1024; root %s; }
                }
                """.formatted(
                        Programs.isRoot() ? " user root;" : "",
                        launch.logged() ? "access.log" : "off",
                        launch.port(),
                        launch.site()));
        return List.of(Programs.path("nginx"), "-p", launch.work().toString(), "-c", config.toString());
    }

    private static List<String> lighttpd(Launch launch) throws IOException {
        Path config = launch.config("""
                server.document-root = "%s"
                server.bind = "127.0.0.1"
                server.port = %d
                server.max-fds = 20000
                server.max-connections = 15000
                server.max-keep-alive-requests = 65535
                mimetype.assign = ( "" => "application/octet-stream" )
                """.formatted(launch.site(), launch.port())
                + (launch.logged()
                        ? "server.modules = (\"mod_accesslog\")\naccesslog.filename = \"%s/access.log\"\n"
                                .formatted(launch.work())
                        : ""));
        return List.of(Programs.path("lighttpd"), "-D", "-f", config.toString());
    }

    private List<String> peer(Launch launch, String java, String main) {
        String name = "http10.samples.benchmarks.servers." + main;
        return launch.fill(java, "-cp", settings.classPath(), name, "{port}", "{site}");
    }

    private List<String> nanohttpd(Launch launch) {
        String java = settings.java();
        String main = "fi.iki.elonen.SimpleWebServer";
        return launch.fill(
                java,
                "-cp",
                settings.classPath(),
                main,
                "--host",
                "127.0.0.1",
                "--port",
                "{port}",
                "--quiet",
                "--dir",
                "{site}");
    }

    private static List<String> jwebserver(Launch launch, Path java) {
        String program = java.resolve("bin/jwebserver").toString();
        return launch.fill(program, "-b", "127.0.0.1", "-o", "none", "-p", "{port}", "-d", "{site}");
    }
}
