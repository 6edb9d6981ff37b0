package http10.server;

import http10.transport.DeadlineWatch;

/** What every connection of one server shares. */
record Engine(
        ServerOptions options,
        Handler handler,
        HostPolicy hosts,
        Workers workers,
        Parking parking,
        DeadlineWatch watch,
        OpenConnections connections,
        HeadMemory memory) {}
