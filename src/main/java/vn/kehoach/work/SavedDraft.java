package vn.kehoach.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What one person typed into one task, before it is handed in (bản lưu tạm).
 *
 * @param taskId the task
 * @param login who typed
 * @param version counts the savings, 0 before the first
 * @param fields as typed
 * @param savedAt when, or null before the first
 */
public record SavedDraft(String taskId, String login, int version, JsonNode fields, Instant savedAt) {}
