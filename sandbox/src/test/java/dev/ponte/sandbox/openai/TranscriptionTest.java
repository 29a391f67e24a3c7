package dev.ponte.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.voice.VoiceNote;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionTest {
    private static final byte[] NOTE = VoiceNote.saying("quero um orçamento");
    private static final String BOUNDARY = "xyz";

    private final OpenAi llm = new OpenAi();

    @Test
    void voiceNoteOfTheSandboxIsUnderstood() {
        Answer answer = transcribe("voice.ogg", NOTE, "model", "whisper-1");

        assertThat(Calls.text(answer))
                .isEqualTo(
                        "{\"text\":\"quero um orçamento\",\"usage\":{\"type\":\"duration\","
                                + "\"seconds\":9}}");
    }

    @Test
    void otherRecordingsSayWhatTheyAreToldOrTheSameAsAlways() {
        byte[] recording = "OggS any".getBytes(StandardCharsets.UTF_8);
        assertThat(text(recording)).isEqualTo("texto de sempre");

        llm.transcripts.tell(Transcripts.sha256(recording), "bom dia");

        assertThat(text(recording)).isEqualTo("bom dia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice.opus", "voice", "voice.ogg.txt", "ogg."})
    void fileNameDecides(String name) {
        Answer answer = transcribe(name, NOTE, "model", "whisper-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Calls.text(answer)).contains("Invalid file format. Supported formats: ['flac'");
    }

    @Test
    void fileAndModelAreRequired() {
        assertThat(transcribe("voice.ogg", NOTE).status()).isEqualTo(400);
        assertThat(answer(body(null, null, "model", "whisper-1"), -1).status()).isEqualTo(400);
        assertThat(
                        llm.api
                                .answer(
                                        Calls.json(
                                                "POST",
                                                "/openai/v1/audio/transcriptions",
                                                "{}",
                                                "authorization",
                                                OpenAi.BEARER),
                                        null)
                                .status())
                .isEqualTo(400);
    }

    @Test
    void uploadOver25MegabytesIs413() {
        Answer answer =
                answer(body("voice.ogg", NOTE, "model", "whisper-1"), Transcription.LIMIT + 1L);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(Calls.text(answer))
                .contains("Maximum content size limit (26214400) exceeded (26214401 bytes read)")
                .contains("server_error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text         | quero um orçamento",
                "srt          | 00:00:00,000 --> 00:00:09,000",
                "vtt          | WEBVTT",
                "verbose_json | \"no_speech_prob\":0.01"
            })
    void answersInTheFormatAskedFor(String format, String part) {
        Answer answer =
                transcribe(
                        "voice.ogg", NOTE, "model", "whisper-1", "response_format", format.strip());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Calls.text(answer)).contains(part).contains("quero um orçamento");
    }

    @Test
    void newerModelsKnowOnlyJson() {
        assertThat(format("gpt-4o-transcribe", "json")).isEqualTo(200);
        assertThat(format("gpt-4o-transcribe", "srt")).isEqualTo(400);
        assertThat(format("whisper-1", "nonsense")).isEqualTo(400);
    }

    @Test
    void partsMayComeInAnyOrderAndContainLineBreaks() {
        String raw =
                "--b\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nwhisper-1\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"a.ogg\"\r\nContent-Type: audio/ogg\r\n\r\n"
                        + "a\r\n\r\nb\r\n--b--\r\n";
        Multipart form =
                Multipart.read(
                        "multipart/form-data; boundary=\"b\"",
                        raw.getBytes(StandardCharsets.UTF_8));

        assertThat(form.field("model")).contains("whisper-1");
        assertThat(form.file("file").orElseThrow().text()).isEqualTo("a\r\n\r\nb");
        assertThat(form.field("file")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b", "--b\r\n--b--", "--b\r\n\r\n\r\n--b--", "no boundary"})
    void malformedBodiesHaveNoParts(String raw) {
        assertThat(
                        Multipart.read(
                                        "multipart/form-data; boundary=b",
                                        raw.getBytes(StandardCharsets.UTF_8))
                                .parts())
                .isEmpty();
    }

    private int format(String model, String format) {
        return transcribe("a.ogg", NOTE, "model", model, "response_format", format).status();
    }

    private String text(byte[] file) {
        return Calls.body(transcribe("a.ogg", file, "model", "whisper-1")).path("text").asText();
    }

    private Answer transcribe(String name, byte[] file, String... fields) {
        return answer(body(name, file, fields), -1);
    }

    private Answer answer(byte[] body, long size) {
        return llm.api.answer(
                new Call(
                        "POST",
                        "/openai/v1/audio/transcriptions",
                        "",
                        Map.of(
                                "authorization",
                                OpenAi.BEARER,
                                "content-type",
                                "multipart/form-data; boundary=" + BOUNDARY),
                        new Payload(body),
                        size < 0 ? body.length : size,
                        Calls.NOW,
                        "127.0.0.1"),
                null);
    }

    private static byte[] body(String name, byte[] file, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (name != null) {
            write(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(BOUNDARY, name));
            body.writeBytes(file);
            write(body, "\r\n");
        }
        for (int i = 0; i < fields.length; i += 2) {
            write(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, fields[i], fields[i + 1]));
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
