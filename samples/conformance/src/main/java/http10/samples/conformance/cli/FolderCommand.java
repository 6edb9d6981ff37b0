package http10.samples.conformance.cli;

import http10.samples.conformance.server.FixtureFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a folder to serve. */
@Command(
        name = "folder",
        mixinStandardHelpOptions = true,
        header = "Makes a folder of files for a server to serve, so that more cases apply.")
final class FolderCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where; made if it is not there.")
    private Path folder;

    private final ConformCommand parent;

    FolderCommand(ConformCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() {
        try {
            if (!FixtureFolder.isFree(folder)) {
                return parent.message().usage(folder + " holds other files; name a new folder, or an empty one");
            }
            int count = FixtureFolder.write(folder).size();
            parent.message().note(folder + " offers " + count + " fixtures; serve it, and grade the server");
            return 0;
        } catch (IOException e) {
            return parent.message().failure("cannot make files in " + folder + ": " + e.getMessage());
        }
    }
}
