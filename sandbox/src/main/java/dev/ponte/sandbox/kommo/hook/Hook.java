package dev.ponte.sandbox.kommo.hook;

/**
 * One webhook event.
 *
 * @param code what a subscription calls it, for example {@code add_message}
 * @param group how the body calls it, for example {@code message[add]}
 */
public record Hook(String code, String group, FormBody body) {}
