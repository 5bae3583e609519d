-- How far business time is from real time; null until somebody sets it. One row.
create table business_clock (
    id smallint primary key check (id = 1),
    offset_millis bigint
);
insert into business_clock (id) values (1);

-- A year without a row, or not confirmed, is not known for sure: pages say so.
create table calendar_year (
    year_no smallint primary key,
    confirmed boolean not null,
    notice varchar(500)
);

-- Only what differs from Monday to Friday. SWAP_WORK is a Saturday worked for a SWAP_OFF.
create table calendar_day (
    calendar_date date primary key,
    kind varchar(20) not null check (kind in ('HOLIDAY', 'MAKEUP_OFF', 'SWAP_OFF', 'SWAP_WORK')),
    name_text varchar(200) not null,
    basis varchar(500) not null
);

insert into calendar_year (year_no, confirmed, notice) values
    (2023, false, null),
    (2024, false, null),
    (2025, true, 'Thông báo số 6150/TB-BLĐTBXH'),
    (2026, true, 'Thông báo số 9441/TB-BNV; Công văn số 12729/VPCP-KGVX; Công văn số 3383/BNV-CVL; Nghị quyết số 28/2026/QH16');

insert into calendar_day (calendar_date, kind, name_text, basis) values
    ('2023-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-01-02', 'MAKEUP_OFF', 'Nghỉ bù Tết Dương lịch', 'Điều 111 Bộ luật Lao động 2019'),
    ('2023-01-20', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-01-21', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-01-22', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-01-23', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-01-24', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-01-25', 'MAKEUP_OFF', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 Bộ luật Lao động 2019'),
    ('2023-01-26', 'MAKEUP_OFF', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 Bộ luật Lao động 2019'),
    ('2023-04-29', 'HOLIDAY', 'Ngày Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-05-02', 'MAKEUP_OFF', 'Nghỉ bù Ngày Giỗ Tổ Hùng Vương', 'Điều 111 Bộ luật Lao động 2019'),
    ('2023-05-03', 'MAKEUP_OFF', 'Nghỉ bù Ngày Chiến thắng', 'Điều 111 Bộ luật Lao động 2019'),
    ('2023-09-01', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019'),
    ('2023-09-04', 'MAKEUP_OFF', 'Nghỉ bù Quốc khánh', 'Điều 111 Bộ luật Lao động 2019'),
    ('2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-09', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-10', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-11', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-12', 'HOLIDAY', 'Tết Nguyên đán', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-13', 'MAKEUP_OFF', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 Bộ luật Lao động 2019'),
    ('2024-02-14', 'MAKEUP_OFF', 'Nghỉ bù Tết Nguyên đán', 'Điều 111 Bộ luật Lao động 2019'),
    ('2024-04-18', 'HOLIDAY', 'Ngày Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-04-29', 'SWAP_OFF', 'Nghỉ hoán đổi, làm bù ngày 04/5/2024', 'Hoán đổi ngày làm việc năm 2024'),
    ('2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-05-04', 'SWAP_WORK', 'Làm bù cho ngày 29/4/2024', 'Hoán đổi ngày làm việc năm 2024'),
    ('2024-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-09-03', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-01-28', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-01-29', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-01-30', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-04-07', 'HOLIDAY', 'Ngày Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-04-26', 'SWAP_WORK', 'Làm bù cho ngày 02/5/2025', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-05-02', 'SWAP_OFF', 'Nghỉ hoán đổi, làm bù ngày 26/4/2025', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-09-01', 'HOLIDAY', 'Quốc khánh', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2025-09-02', 'HOLIDAY', 'Quốc khánh', 'Thông báo số 6150/TB-BLĐTBXH'),
    ('2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-01-02', 'SWAP_OFF', 'Nghỉ hoán đổi, làm bù ngày 10/01/2026', 'Thông báo số 9441/TB-BNV'),
    ('2026-01-10', 'SWAP_WORK', 'Làm bù cho ngày 02/01/2026', 'Thông báo số 9441/TB-BNV'),
    ('2026-02-16', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 9441/TB-BNV'),
    ('2026-02-17', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 9441/TB-BNV'),
    ('2026-02-18', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 9441/TB-BNV'),
    ('2026-02-19', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 9441/TB-BNV'),
    ('2026-02-20', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo số 9441/TB-BNV'),
    ('2026-04-26', 'HOLIDAY', 'Ngày Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-04-27', 'MAKEUP_OFF', 'Nghỉ bù Ngày Giỗ Tổ Hùng Vương', 'Điều 111 Bộ luật Lao động 2019'),
    ('2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-08-22', 'SWAP_WORK', 'Làm bù cho ngày 31/8/2026', 'Thông báo số 9441/TB-BNV'),
    ('2026-08-31', 'SWAP_OFF', 'Nghỉ hoán đổi, làm bù ngày 22/8/2026', 'Thông báo số 9441/TB-BNV'),
    ('2026-09-01', 'HOLIDAY', 'Quốc khánh', 'Thông báo số 9441/TB-BNV'),
    ('2026-09-02', 'HOLIDAY', 'Quốc khánh', 'Thông báo số 9441/TB-BNV'),
    ('2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Nghị quyết số 28/2026/QH16');
