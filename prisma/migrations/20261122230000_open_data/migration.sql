-- Under which licence the town gives its data away, said on every file. The default is the Digital Agency's
-- 公共データ利用規約（第1.0版）, which is compatible with CC BY 4.0.
ALTER TABLE "municipality"
    ADD COLUMN "licence_name" TEXT NOT NULL DEFAULT '公共データ利用規約（第1.0版）',
    ADD COLUMN "licence_name_en" TEXT DEFAULT 'Public Data License (Version 1.0)',
    ADD COLUMN "licence_url" TEXT NOT NULL DEFAULT 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0';
