package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.voice.VoiceNote;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recordings that wait to be fetched: public links, as Z-API's are. The newest 200 are kept. */
final class MediaShelf {
    private static final int MOST = 200;

    private final URI base;
    private final Ids ids;
    private final Map<String, Payload> files =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Payload> eldest) {
                    return size() > MOST;
                }
            };

    MediaShelf(URI base, Ids ids) {
        this.base = base;
        this.ids = ids;
    }

    /**
     * The URL of a recording.
     *
     * @param audio a URL (used as it is), a {@code data:} URI, or the words it is to say
     */
    String urlOf(String audio) {
        if (audio.startsWith("http://") || audio.startsWith("https://")) {
            return audio;
        }
        return put(audio.startsWith("data:") ? decoded(audio) : VoiceNote.saying(audio));
    }

    private static byte[] decoded(String dataUri) {
        int comma = dataUri.indexOf(',');
        if (comma < 0 || !dataUri.substring(0, comma).endsWith(";base64")) {
            throw new IllegalArgumentException("audio: only data:…;base64, is understood");
        }
        return Base64.getDecoder().decode(dataUri.substring(comma + 1));
    }

    private synchronized String put(byte[] file) {
        String name = ids.zaapId() + ".ogg";
        files.put(name, new Payload(file));
        return base + "/" + name;
    }

    synchronized Optional<Payload> get(String name) {
        return Optional.ofNullable(files.get(name));
    }

    synchronized void reset() {
        files.clear();
    }
}
