package http10.client.cli;

/**
 * What the options say of files.
 *
 * @param createsFolders whether folders on the way to it are made
 * @param keepsExisting whether a file that is there stays, and the new one has a number behind its name
 * @param removesOnError whether what has arrived is of no use when something is missing
 * @param beginsAsContent whether what is written begins with the first octet of the content, so that -C can continue it
 */
record FileRules(boolean createsFolders, boolean keepsExisting, boolean removesOnError, boolean beginsAsContent) {
    private static final Option[] NOT_THE_CONTENT = {
        Option.RANGE, Option.INCLUDE, Option.HEAD, Option.COMPRESSED, Option.RAW, Option.TEXT, Option.LINKS
    };

    static FileRules of(GetOptions options) {
        boolean begins = Rest.offset(options).orElse(0) == 0;
        for (Option option : NOT_THE_CONTENT) begins &= !options.has(option);
        return new FileRules(
                options.has(Option.CREATE_DIRS),
                options.has(Option.NO_CLOBBER),
                options.has(Option.REMOVE_ON_ERROR),
                begins);
    }
}
