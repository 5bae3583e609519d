package vn.kehoach.organization;

/** The one password of all accounts of the demonstration. It stands on its start page; production has no such account. */
public final class DemonstrationPassword {

    /** The password. */
    public static final String VALUE = "KeHoach@2023";

    private DemonstrationPassword() {}
}
