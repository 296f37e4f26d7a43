using System.Globalization;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Tests.JsonTests;

/// <summary>Times and numbers are written by hand; .NET writes the same text.</summary>
public class FormattingTests
{
    private const int Count = 50_000;

    [Fact]
    public void DoublesAreWrittenAsDotNetDoes()
    {
        var random = new Random(7);
        for (int i = 0; i < Count; i++)
        {
            double value = CreateDouble(random, i);
            Assert.Equal(value.ToString("R", CultureInfo.InvariantCulture), Encoding.UTF8.GetString(JsonCodec.ToUtf8(value, static (ref JsonWriter json, double number) =>
            {
                json.Reserve(JsonWriter.MaxDoubleLength);
                json.Double(number);
            })));
        }
    }

    [Fact]
    public void TimesAreWrittenAsDotNetDoes()
    {
        var random = new Random(8);
        for (int i = 0; i < Count; i++)
        {
            var offset = TimeSpan.FromMinutes(i % 3 == 0 ? 0 : random.Next(-840, 841));
            long ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            var time = new DateTimeOffset(i % 2 == 0 ? ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond : ticks, offset);
            Assert.Equal(Quote(time, offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"), Write(time, JsonWriters.Rfc3339));
            Assert.Equal(Quote(time, "ddd, dd MMM yyyy HH:mm:ss zzz")[..^4] + Quote(time, "zzz")[^3..], Write(time, JsonWriters.Rfc2822));
            Assert.Equal(Quote(DateOnly.FromDateTime(time.DateTime), "yyyy-MM-dd"), Write(DateOnly.FromDateTime(time.DateTime), JsonWriters.Date));
            Assert.Equal(Quote(TimeOnly.FromDateTime(time.DateTime), "HH:mm:ss.FFFFFFF"), Write(TimeOnly.FromDateTime(time.DateTime), JsonWriters.Time));
        }
    }

    private static double CreateDouble(Random random, int index)
    {
        double value = (index % 6) switch
        {
            0 => Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-5, 16)), random.Next(8)),
            1 => random.NextInt64(-2_000_000_000_000_000, 2_000_000_000_000_000),
            2 => random.NextInt64(1_000_000_000_000) / 1e6,
            3 => Math.BitIncrement(random.NextInt64(1_000_000_000) / 1e6),
            4 => BitConverter.Int64BitsToDouble(random.NextInt64()),
            _ => random.Next(-2, 3) * 0.0,
        };
        return double.IsFinite(value) ? value : 0;
    }

    private static string Write<T>(T value, JsonWriterAction<T> write) => Encoding.UTF8.GetString(JsonCodec.ToUtf8(value, write));

    private static string Quote(IFormattable value, string format) => $"\"{value.ToString(format, CultureInfo.InvariantCulture)}\"";
}
