package vn.kehoach.register.web;

import java.time.Instant;
import java.time.LocalDate;
import vn.kehoach.register.IncomingRegister;
import vn.kehoach.register.OutgoingEntry;

/** The lines of the registers as the page shows them. */
final class RegisterLines {

    private RegisterLines() {}

    /** Sổ đăng ký văn bản đi. */
    record Outgoing(
            long id,
            int number,
            String text,
            String symbol,
            LocalDate date,
            String kind,
            String subject,
            String signer,
            String recipients,
            String archive,
            int copies,
            LocalDate sentOn,
            String signedFor,
            String note,
            String body,
            String kinds,
            OutgoingEntry.State state,
            boolean byHand,
            Instant cancelledAt,
            String cancelReason) {

        static Outgoing of(OutgoingEntry e) {
            return new Outgoing(
                    e.id(),
                    e.number().number(),
                    e.number().text(),
                    e.number().symbol(),
                    e.number().date(),
                    e.kind(),
                    e.subject(),
                    e.signer(),
                    e.recipients(),
                    e.archive(),
                    e.copies(),
                    e.sentOn(),
                    e.signedFor(),
                    e.note(),
                    e.body(),
                    e.kinds(),
                    e.state(),
                    e.byHand(),
                    e.cancelledAt(),
                    e.cancelReason());
        }
    }

    /** Sổ đăng ký văn bản đến. */
    record Incoming(
            long id,
            int number,
            LocalDate arrivedOn,
            String sender,
            String symbol,
            LocalDate date,
            String subject,
            String receiver,
            LocalDate sentOn,
            String signedFor,
            String note) {

        static Incoming of(IncomingRegister.Entry e) {
            return new Incoming(
                    e.id(),
                    e.number(),
                    e.arrivedOn(),
                    e.arrival().sender(),
                    e.arrival().symbol(),
                    e.arrival().date(),
                    e.arrival().subject(),
                    e.receiver(),
                    e.passedOn(),
                    e.signedFor(),
                    e.note());
        }
    }
}
