package http10.server;

import http10.message.MediaType;

/** Kinds of files that a listing has a mark for, by which the eye finds them. */
enum FileKind {
    IMAGE("image"),
    AUDIO("audio"),
    VIDEO("video"),
    TEXT("text"),
    CODE("code"),
    DOCUMENT("document"),
    ARCHIVE("archive"),
    OTHER("file");

    private static final String[] ARCHIVES = {"zip", "tar", "compress", "archive", "rar", "xz", "bzip2", "zstd", "-deb"
    };
    private static final String[] DOCUMENTS = {
        "pdf", "document", "word", "epub", "presentation", "sheet", "excel", "rtf"
    };
    private static final String[] CODES = {"json", "xml", "script", "x-sh", "yaml", "toml", "sql", "wasm"};
    private static final String[] CODED_TEXTS = {"html", "css", "x-", "xml", "script"};

    /** The class of its mark in the style sheet. */
    final String word;

    FileKind(String word) {
        this.word = word;
    }

    static FileKind of(MediaType type) {
        String subtype = type.subtype();
        return switch (type.type()) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            case "text" -> holdsOne(subtype, CODED_TEXTS) ? CODE : TEXT;
            case "application" -> {
                if (holdsOne(subtype, DOCUMENTS)) yield DOCUMENT;
                if (holdsOne(subtype, ARCHIVES)) yield ARCHIVE;
                yield holdsOne(subtype, CODES) ? CODE : OTHER;
            }
            default -> OTHER;
        };
    }

    private static boolean holdsOne(String text, String[] words) {
        for (String word : words) if (text.contains(word)) return true;
        return false;
    }
}
