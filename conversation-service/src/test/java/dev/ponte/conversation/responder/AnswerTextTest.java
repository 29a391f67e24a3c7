package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bom dia!",
                "<think>O cliente quer preço.\nNão invento.</think>\n\nBom dia!",
                "<THINK>a</THINK>Bom <think>b</think>dia!",
                "raciocínio sem abertura</think> Bom dia!",
                "<thinking>a</thinking>Bom dia!",
                "Bom dia!<think>e nunca fecha"
            })
    void aCustomerNeverReadsTheModelsThoughts(String content) {
        assertThat(AnswerText.withoutThoughts(content)).isEqualTo("Bom dia!");
    }

    @Test
    void aThoughtWithoutAnAnswerIsNoAnswer() {
        assertThat(AnswerText.withoutThoughts("<think>preciso pensar mais")).isEmpty();
    }

    @Test
    void anAnswerCutOffEndsAtItsLastWholeSentence() {
        assertThat(AnswerText.wholeSentences("Custa R$ 1.188,00. Posso mandar a pro"))
                .isEqualTo("Custa R$ 1.188,00.");
        assertThat(AnswerText.wholeSentences("Temos:\n- um\n- do")).isEqualTo("Temos:\n- um");
    }

    @Test
    void anAnswerCutOffInItsFirstSentenceShowsThatItIs() {
        assertThat(AnswerText.wholeSentences("Custa R$ 1.188")).isEqualTo("Custa R$ 1.188…");
    }
}
