/**
 * Rounds (đợt) and responses (văn bản đơn vị gửi): who is asked what until when, what each unit gave back, when a round
 * closes. Other modules read {@link vn.kehoach.round.Rounds} and {@link vn.kehoach.round.Responses}, hear the event
 * records, and implement {@link vn.kehoach.round.RungWatch}, {@link vn.kehoach.round.Reminder} and
 * {@link vn.kehoach.round.SubPlans}.
 */
package vn.kehoach.round;
