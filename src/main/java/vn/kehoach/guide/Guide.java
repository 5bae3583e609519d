package vn.kehoach.guide;

/**
 * One page of the guides.
 *
 * @param name its file without the ending, and the last part of its address: {@code van-thu}
 * @param title its first heading
 * @param html what stands under that heading
 */
public record Guide(String name, String title, String html) {}
