package dev.ponte.sync.notify;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sends by e-mail. */
@ApplicationScoped
class MailChannel {

    private final ReactiveMailer mailer;
    private final Template html;
    private final Template text;

    MailChannel(
            ReactiveMailer mailer,
            @Location("notify/mail.html") Template html,
            @Location("notify/mail.txt") Template text) {
        this.mailer = mailer;
        this.html = html;
        this.text = text;
    }

    /** One mail to all. A repeat has the same Message-ID. */
    Uni<Void> send(List<String> to, Message message) {
        Mail mail =
                new Mail()
                        .setTo(to)
                        .setSubject(message.subject())
                        .setText(text.data("message", message).render())
                        .setHtml(html.data("message", message).render())
                        .addHeader("Message-ID", "<" + message.id() + "@ponte>")
                        .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail);
    }
}
