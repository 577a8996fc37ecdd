-- With PostgreSQL checks of the tables that each message writes into are dropped for what they cost. Here they cost nothing: they stay.
select 1;
