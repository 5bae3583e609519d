package vn.kehoach.document.content;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The places that the settings name: one of them takes what comes in, all of them give out. */
@Component
class Stores implements AutoCloseable {

    private final Map<ContentSettings.Place, ContentStore> stores = new EnumMap<>(ContentSettings.Place.class);
    private final ContentSettings.Place chosen;

    Stores(ContentSettings settings, DatabaseStore database) {
        chosen = settings.store();
        add(database);
        if (settings.folder() != null) {
            add(new FolderStore(settings.folder()));
        }
        if (settings.s3() != null) {
            add(new S3Store(settings.s3()));
        }
    }

    private void add(ContentStore store) {
        stores.put(store.place(), store);
    }

    ContentSettings.Place chosen() {
        return chosen;
    }

    ContentStore at(ContentSettings.Place place) throws IOException {
        ContentStore store = stores.get(place);
        if (store == null) {
            throw new IOException("content lies in " + place + ", which the settings kehoach.files do not name");
        }
        return store;
    }

    @Override
    public void close() {
        if (stores.get(ContentSettings.Place.S3) instanceof S3Store s3) {
            s3.close();
        }
    }
}
