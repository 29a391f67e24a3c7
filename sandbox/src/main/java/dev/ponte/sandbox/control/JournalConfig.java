package dev.ponte.sandbox.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the journal. The memory bound is what usually holds in a 96 MB heap. */
@ConfigMapping(prefix = "sandbox.journal")
interface JournalConfig {
    /** Calls kept at most. */
    @WithDefault("200000")
    int maxCalls();

    /** Memory for all calls, in bytes. */
    @WithDefault("25165824")
    long maxBytes();

    /** Bytes of one body that are kept. */
    @WithDefault("65536")
    int maxBody();
}
