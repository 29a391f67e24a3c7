package dev.ponte.gateway.config;

/** Something outside that may deliver, and the secret that proves it. */
public sealed interface Source permits ZapiSource, KommoSource {

    String account();

    Secret secret();
}
