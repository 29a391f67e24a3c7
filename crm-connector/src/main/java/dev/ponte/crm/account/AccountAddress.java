package dev.ponte.crm.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an account may be: a host of Kommo's, over TLS, or an address that the operator allowed.
 * Secrets are sent there, and the name may come from outside ({@code referer}). Pure.
 */
final class AccountAddress {

    private static final Pattern KOMMO =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,62}\\.(?:kommo\\.com|amocrm\\.(?:ru|com))");

    private final List<String> extraOrigins;

    AccountAddress(List<String> extraOrigins) {
        this.extraOrigins = List.copyOf(extraOrigins);
    }

    /**
     * @param address a host, as Kommo's {@code referer} is, or a URL
     * @return without a slash at the end; empty when no account may be there
     */
    Optional<URI> allowed(String address) {
        String text = address.strip();
        for (String origin : extraOrigins) {
            String host = origin.replaceFirst("^https?://", "");
            if (text.startsWith(origin + "/") || text.equals(origin)) {
                return uri(text);
            }
            if (text.startsWith(host + "/")) {
                return uri(origin.substring(0, origin.length() - host.length()) + text);
            }
        }
        String host =
                text.replaceFirst("^https://", "").replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
        return KOMMO.matcher(host).matches() ? uri("https://" + host) : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text.replaceFirst("/+$", ""));
            boolean plain =
                    uri.getUserInfo() == null
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                            && uri.getHost() != null
                            && uri.equals(uri.normalize());
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
