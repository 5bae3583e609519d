-- Tries of passwords (vn.kehoach.engine.LogInLimit): when all five tries of a subject are there again, in real time.
create table log_in_limit (
    subject varchar(400) not null primary key,
    full_at bigint       not null
);

-- Browsers that have logged in to an account before, by the hash of a random cookie.
create table known_browser (
    browser varchar(64)  not null,
    login   varchar(255) not null,
    primary key (browser, login)
);

-- What this database has been used for; production refuses one that the demonstration has run on.
create table installation (
    trait varchar(100) not null primary key
);
