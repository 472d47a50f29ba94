using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Care.Partnerships.Funding;

public sealed partial record FundingPosition
{
    /// <summary>The sums of the currencies in which something moved, on the stack while there are few.</summary>
    private ref struct CurrencySums
    {
        private FewLines _few;
        private Line[]? _many;
        private int _count;

        public static CurrencySums From(ValueList<CurrencyPosition> positions)
        {
            var sums = new CurrencySums();
            sums.Add(positions);
            return sums;
        }

        public void Add(ValueList<CurrencyPosition> positions)
        {
            foreach (var p in positions)
            {
                ref var line = ref LineOf(p.Currency);
                line.Received += p.Received.MinorUnits;
                line.Cost += p.Cost.MinorUnits;
                line.Spent += p.Spent.MinorUnits;
                line.SpentValue += p.SpentValue.MinorUnits;
                line.Refunded += p.Refunded.MinorUnits;
                line.RefundedValue += p.RefundedValue.MinorUnits;
            }
        }

        public void Add(EntryKind kind, Money original, long booked)
        {
            ref var line = ref LineOf(original.Currency);
            var moved = original.MinorUnits;
            switch (kind)
            {
                case EntryKind.Received:
                    (line.Received, line.Cost) = (line.Received + moved, line.Cost + booked);
                    break;
                case EntryKind.Spent:
                    (line.Spent, line.SpentValue) = (line.Spent + moved, line.SpentValue + booked);
                    break;
                case EntryKind.Refunded:
                    (line.Refunded, line.RefundedValue) = (line.Refunded + moved, line.RefundedValue + booked);
                    break;
                default:
                    throw new ArgumentException($"{kind} never moves in other terms than it is booked.", nameof(kind));
            }
        }

        public readonly ValueList<CurrencyPosition> ToPositions(Currency account)
        {
            if (_count == 0) return [];
            var positions = new CurrencyPosition[_count];
            for (var i = 0; i < _count; i++)
            {
                var line = _many is null ? _few[i] : _many[i];
                Money In(long units) => Money.OfMinorUnits(units, line.Currency);
                Money Booked(long units) => Money.OfMinorUnits(units, account);
                positions[i] = new(In(line.Received), Booked(line.Cost), In(line.Spent), Booked(line.SpentValue),
                    In(line.Refunded), Booked(line.RefundedValue));
            }

            return new(positions);
        }

        [UnscopedRef]
        private ref Line LineOf(Currency currency)
        {
            Span<Line> lines = _many is null ? _few : _many;
            for (var i = 0; i < _count; i++) if (ReferenceEquals(lines[i].Currency, currency)) return ref lines[i];
            if (_count == lines.Length) lines = _many = [.. lines, .. new Line[_count]];
            lines[_count] = new(currency);
            return ref lines[_count++];
        }
    }

    [InlineArray(4)]
    private struct FewLines
    {
        private Line _first;
    }

    private struct Line(Currency currency)
    {
        public readonly Currency Currency = currency;
        public long Received, Cost, Spent, SpentValue, Refunded, RefundedValue;
    }
}
