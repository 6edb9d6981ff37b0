package http10.client.cli;

/**
 * What the options say of files.
 *
 * @param createsFolders whether folders on the way to it are made
 * @param keepsExisting whether a file that is there stays, and the new one has a number behind its name
 * @param removesOnError whether what has arrived is of no use when something is missing
 */
record FileRules(boolean createsFolders, boolean keepsExisting, boolean removesOnError) {
    static FileRules of(GetOptions options) {
        return new FileRules(
                options.has(Option.CREATE_DIRS), options.has(Option.NO_CLOBBER), options.has(Option.REMOVE_ON_ERROR));
    }
}
