//! The facts of three bodies of the first publication, and a series to which everything happens.

pub(super) const HAU_GIANG: &str = "
    dimension group partial pupils students non-state
    indicator admitted flow group reported=year
    organization hau-giang until=2025-07-01 into=can-tho
    organization can-tho from=2025-07-01
    figure hau-giang/2018-2022/admitted 4715
    figure hau-giang/2018-2022/admitted[group=pupils] 140
    figure hau-giang/2018-2022/admitted[group=students] 32
    figure hau-giang/2018-2022/admitted[group=non-state] 264
    resolution r hau-giang
    target r/year admitted hau-giang between=1020..1250 period=2024-2030 every=year
    target r/groups admitted[group=pupils+students+non-state] hau-giang between=40..55 period=2024-2030 every=year
";

pub(super) const BINH_DUONG: &str = "
    period 2010-2015 years=5
    dimension education partial university
    dimension sex exhaustive women men
    indicator admitted flow education sex
    indicator university-share share part=admitted[education=university] of=admitted
    indicator women-share share part=admitted[sex=women] of=admitted
    indicator youth-share share
    organization agencies end=unknown
    figure agencies/2010-2015/admitted 1399
    figure agencies/2010-2015/admitted[education=university] 884
    figure agencies/2010-2015/admitted[sex=women] 696
    figure agencies/2010-2015/youth-share 66.2 step=0.1
    resolution congress agencies
    target congress/admitted admitted agencies at-least=800 period=2010-2015
    resolution own agencies
    target own/university university-share agencies at-least=32 period=2010-2015 derived=d/u
    target own/women women-share agencies at-least=30 period=2010-2015 derived=d/w
    resolution central
    target central/youth youth-share agencies at-least=70 period=2010-2015
";

pub(super) const THANH_HOA: &str = "
    indicator admitted flow reported=year
    organization enterprises end=unknown
    figure enterprises/2013-2018/admitted 1823
    figure enterprises/2019-01-01--2019-10-08/admitted 152
    resolution plan enterprises
    target plan/year admitted enterprises exactly=300 period=2019 derived=d/p
";

/// Eleven years with everything that can happen to a series.
pub(super) const YEARS: &str = "
    as-of 2026-06-30
    indicator admitted flow
    organization chau-thanh
    figure chau-thanh/2015/admitted 118
    figure chau-thanh/2016/admitted 131
    figure chau-thanh/2017/admitted 127
    figure chau-thanh/2018/admitted not-available
    figure chau-thanh/2019/admitted 149
    figure chau-thanh/2020/admitted 96
    figure chau-thanh/2021/admitted 88
    figure chau-thanh/2022/admitted 142
    figure chau-thanh/2023/admitted 171
    figure chau-thanh/2024/admitted 178 status=preliminary
    figure chau-thanh/2025/admitted 190 status=estimate
    resolution r chau-thanh
    target r/early admitted chau-thanh between=120..150 period=2016-2020 every=year
    target r/late admitted chau-thanh between=150..180 period=2021-2025 every=year
";
