package vn.kehoach.campaign;

import java.util.Random;

/** The disk for files is full, then that of the database: a clear error, no orphan, and recovery without a hand. */
final class Case17DiskFull implements Case {

    private static final int MEGABYTES = 24;
    private static final int FILES = 12;
    private static final int SIZE = 3_000_000;

    @Override
    public int number() {
        return 17;
    }

    @Override
    public Verdict run(World world, Random random) throws Exception {
        Verdict verdict = new Verdict();
        try (SmallDisk disk = new SmallDisk(MEGABYTES)) {
            Node node = world.node("--kehoach.files.store=folder", "--kehoach.files.folder=" + disk.path())
                    .awaitUp();
            fill(verdict, world, node, disk, "folder", 1);
            verdict.must(
                    disk.files().size() == kept(world, "FOLDER"),
                    "on the disk lie " + disk.files() + ", not what the rows tell");
            node.kill();
        }
        try (SmallDisk disk = new SmallDisk(MEGABYTES)) {
            Node node = world.node().awaitUp();
            // The server's own user owns the folder of a tablespace; within its name space that is this one.
            world.jdbc()
                    .sql("create tablespace small location '" + disk.path() + "'")
                    .update();
            try {
                world.jdbc()
                        .sql("alter table content_piece set tablespace small")
                        .update();
                fill(verdict, world, node, disk, "database", 2);
                verdict.must(
                        world.jdbc()
                                        .sql("select count(distinct sha256) from content_piece")
                                        .query(Long.class)
                                        .single()
                                == kept(world, "DATABASE"),
                        "there are pieces of which no row tells");
            } finally {
                world.jdbc()
                        .sql("alter table content_piece set tablespace pg_default")
                        .update();
                world.jdbc().sql("drop tablespace small").update();
            }
        }
        return verdict;
    }

    private static void fill(Verdict verdict, World world, Node node, SmallDisk disk, String store, long seed)
            throws Exception {
        String command = "store?seed=" + seed + "&count=" + FILES + "&size=" + SIZE;
        int[] full = counts(node.probe(command));
        verdict.note(store + ": " + full[0] + " stored, " + full[1] + " refused");
        verdict.must(full[0] > 0 && full[1] > 0, store + " was never full");
        verdict.must(node.readiness() == 200, store + ": the node is not ready any more");
        verdict.lost(full[0] - Long.parseLong(node.probe("read?seed=" + seed)));
        disk.grow(MEGABYTES * 4);
        int[] roomy = counts(node.probe(command));
        verdict.must(roomy[1] == 0, store + ": " + roomy[1] + " refused though there is room");
        verdict.lost(full[0] + roomy[0] - Long.parseLong(node.probe("read?seed=" + seed)));
    }

    private static int[] counts(String answer) {
        String[] counts = answer.split(" ");
        return new int[] {Integer.parseInt(counts[0]), Integer.parseInt(counts[1])};
    }

    private static long kept(World world, String place) {
        return world.jdbc()
                .sql("select count(*) from content where state = 'KEPT' and place = ?")
                .param(place)
                .query(Long.class)
                .single();
    }
}
