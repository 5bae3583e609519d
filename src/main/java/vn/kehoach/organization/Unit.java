package vn.kehoach.organization;

import java.util.Set;

/**
 * A body (cơ quan, đơn vị) as it is on the day it was asked for.
 *
 * @param code kebab-case ASCII, never changes, e.g. {@code so-noi-vu}
 * @param name full name for documents, as of the day asked, e.g. {@code UBND huyện Quế Võ} or {@code UBND thị xã Quế Võ}
 * @param shortName for tables
 * @param tier PROVINCE, DEPARTMENT, DISTRICT, COMMUNE, PARTY, MINISTRY …: data, not an enum
 * @param parent code of the unit above, or null
 * @param relation how it stands to the body that issues plans
 * @param officeUnit code of the body that examines files for it, or null
 * @param groups codes of the groups it belongs to, e.g. {@code so-ban-nganh}
 * @param place the place written before a date, e.g. {@code Bắc Ninh}
 * @param symbol the part after the kind in a document's symbol, e.g. {@code UBND}, {@code SNV}
 * @param phone of the unit's clerk, or null
 * @param email of the unit's clerk, or null
 */
public record Unit(
        String code,
        String name,
        String shortName,
        String tier,
        String parent,
        Relation relation,
        String officeUnit,
        Set<String> groups,
        String place,
        String symbol,
        String phone,
        String email) {}
