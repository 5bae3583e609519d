package vn.kehoach.signature;

/**
 * Who signs.
 *
 * @param login of the person
 * @param name full name without titles, as in his certificate
 * @param reason said in the signature, e.g. {@code Ký ban hành}
 * @param place địa danh, said in the signature
 */
public record Signer(String login, String name, String reason, String place) {}
