package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemPromptTest {

    @Test
    void theDefaultPromptIsPartOfTheApplication() {
        SystemPrompt prompt = SystemPrompt.load("prompts/sdr.pt-BR.md");

        assertThat(prompt.template()).contains("SDR", "Nunca invente preço");
    }

    @Test
    void whatChangesPerTalkStandsAtTheEndOfTheDefaultPrompt() {
        String template = SystemPrompt.load("prompts/sdr.pt-BR.md").template();

        assertThat(template.indexOf("{{")).isGreaterThan(template.length() * 9 / 10);
        assertThat(template).contains("{{customer}}", "{{colleagues}}", "{{now}}");
    }

    @Test
    void aFileOfTheOperatorIsTakenAsItIs(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("prompt.md"), "\nVocê é a Bia. \n");

        assertThat(SystemPrompt.load(file.toString()).template()).isEqualTo("Você é a Bia.");
    }

    @Test
    void aMissingPromptStopsTheStartAndSaysWhichSettingIsWrong() {
        assertThatThrownBy(() -> SystemPrompt.load("prompts/none.md"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "ponte.responder.prompt-file: there is no file or resource"
                                + " prompts/none.md");
    }

    @Test
    void anEmptyPromptIsRefused() {
        assertThatThrownBy(() -> new SystemPrompt(" \n")).hasMessage("the system prompt is empty");
    }

    @Test
    void slotsAreFilledOnceAndUnknownOnesAreDashes() {
        SystemPrompt prompt = new SystemPrompt("{{customer}} {{other}} {{now}}");

        assertThat(prompt.fill(Map.of("customer", "{{now}} $1", "now", "hoje")))
                .isEqualTo("{{now}} $1 - hoje");
    }
}
