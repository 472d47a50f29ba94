-- The store of the sample, and the tables in which Orleans keeps its membership, for PostgreSQL; run by "setup".
-- The key decides who is first: of two activations that write at one position, the second is refused by the database.
create table if not exists entries (
    stream text not null, position integer not null, agreement text, part text, entry text not null,
    primary key (stream, position));

-- The parties and people that the host knows, as a partnership file without histories.
create table if not exists office (one boolean primary key default true check (one), file text not null);

-- Orleans reads its statements from this table, by name. What they are called, which parameters they get and which
-- columns they give is the contract of Microsoft.Orleans.Clustering.AdoNet 10.4; the statements are our own. For a
-- host of your own take the scripts that Orleans publishes for its providers, of the version that you run.
create table if not exists OrleansQuery (QueryKey varchar(64) primary key, QueryText text not null);

create table if not exists OrleansMembershipVersionTable (
    DeploymentId varchar(150) primary key, Version integer not null default 0);

create table if not exists OrleansMembershipTable (
    DeploymentId varchar(150) not null references OrleansMembershipVersionTable,
    Address varchar(45) not null, Port integer not null, Generation integer not null,
    SiloName varchar(150) not null, HostName varchar(150) not null, Status integer not null, ProxyPort integer,
    SuspectTimes text, StartTime timestamptz(3) not null, IAmAliveTime timestamptz(3) not null,
    primary key (DeploymentId, Address, Port, Generation));

insert into OrleansQuery (QueryKey, QueryText) values
-- One row of the version for each cluster, made by whoever starts first.
('InsertMembershipVersionKey', $$
    with made as (
        insert into OrleansMembershipVersionTable (DeploymentId) values (@DeploymentId)
        on conflict do nothing returning 1)
    select count(*) from made $$),
-- A row changes together with the version, and only where the writer saw that version: both, or neither.
('InsertMembershipKey', $$
    with seen as (
        update OrleansMembershipVersionTable v set Version = Version + 1
        where DeploymentId = @DeploymentId and Version = @Version and not exists (
            select 1 from OrleansMembershipTable m
            where m.DeploymentId = v.DeploymentId and Address = @Address and Port = @Port
                and Generation = @Generation)
        returning DeploymentId),
    made as (
        insert into OrleansMembershipTable (
            DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
        select
            DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime,
            @IAmAliveTime
        from seen returning 1)
    select count(*) from made $$),
('UpdateMembershipKey', $$
    with seen as (
        update OrleansMembershipVersionTable v set Version = Version + 1
        where DeploymentId = @DeploymentId and Version = @Version and exists (
            select 1 from OrleansMembershipTable m
            where m.DeploymentId = v.DeploymentId and Address = @Address and Port = @Port
                and Generation = @Generation)
        returning DeploymentId),
    changed as (
        update OrleansMembershipTable m
        set Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
        from seen
        where m.DeploymentId = seen.DeploymentId and Address = @Address and Port = @Port
            and Generation = @Generation
        returning 1)
    select count(*) from changed $$),
('UpdateIAmAlivetimeKey', $$
    update OrleansMembershipTable set IAmAliveTime = @IAmAliveTime
    where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation $$),
-- The version comes also where there is no silo.
('MembershipReadRowKey', $$
    select
        v.DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, SuspectTimes, StartTime,
        IAmAliveTime, Version
    from OrleansMembershipVersionTable v
    left join OrleansMembershipTable m on m.DeploymentId = v.DeploymentId
        and Address = @Address and Port = @Port and Generation = @Generation
    where v.DeploymentId = @DeploymentId $$),
('MembershipReadAllKey', $$
    select
        v.DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, SuspectTimes, StartTime,
        IAmAliveTime, Version
    from OrleansMembershipVersionTable v
    left join OrleansMembershipTable m on m.DeploymentId = v.DeploymentId
    where v.DeploymentId = @DeploymentId $$),
('GatewaysQueryKey', $$
    select Address, ProxyPort, Generation from OrleansMembershipTable
    where DeploymentId = @DeploymentId and Status = @Status and ProxyPort > 0 $$),
('DeleteMembershipTableEntriesKey', $$
    with gone as (delete from OrleansMembershipTable where DeploymentId = @DeploymentId)
    delete from OrleansMembershipVersionTable where DeploymentId = @DeploymentId $$),
-- 3 is an active silo, 6 a dead one.
('CleanupDefunctSiloEntriesKey', $$
    delete from OrleansMembershipTable
    where DeploymentId = @DeploymentId and IAmAliveTime < @IAmAliveTime and Status <> 3 $$),
('CleanupDefunctSiloEntryKey', $$
    delete from OrleansMembershipTable
    where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation
        and Status = 6 and StartTime = @StartTime and IAmAliveTime = @IAmAliveTime
        and SuspectTimes is not distinct from @SuspectTimes $$)
on conflict (QueryKey) do update set QueryText = excluded.QueryText;
