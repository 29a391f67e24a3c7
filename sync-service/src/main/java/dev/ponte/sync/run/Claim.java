package dev.ponte.sync.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of a run that this process works on.
 *
 * @param token by which it is still this claim that has the account
 * @param rounds how many there were before this process took it over
 * @param before what it was like before the first write; null when there was none yet
 */
record Claim(UUID run, String account, UUID token, int rounds, @Nullable UUID before) {}
