package dev.ponte.crm.egress;

/** How urgent a call is. */
public enum Lane {
    /** Somebody waits for it: goes before all bulk calls of its account. */
    INTERACTIVE,
    /** Work in the background: takes what is left. */
    BULK
}
