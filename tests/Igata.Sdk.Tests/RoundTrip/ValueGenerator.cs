using System.Globalization;
using Igata.Sdk.Tests.Documents;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.RoundTrip;

/// <summary>Generates documents that the spec accepts: any value of each type, unknown enum values, unknown members.</summary>
internal sealed class ValueGenerator(Random random)
{
    private static readonly string[] Texts =
    [
        "", "a", "sora", "DV2Z3MSXC50M78Y11ETN3VZ360", "0123456789abcde", "0123456789abcdef", "0123456789abcdefg", "\"\\/\b\f\n\r\t\u0000\u001f\u007f", "日本語のチャンネル", "é", "a\u0301",
        "\U0001F600", "ascii first, then \U0001F9D1\u200D\U0001F680 and more", "</script>&'+", "\u2028\u2029\ufeff", new('x', 255), new string('x', 1024) + "\"", new('é', 1025), new string('y', 1023) + "\U0001F600",
    ];

    private static readonly long[] Longs =
        [0, 1, 9, 10, -1, 99_999_999, 100_000_000, 1_234_567_890_123, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, long.MaxValue - 1, 1_000_000_000_000_000_000];

    // What is read, and the shortest form, which is written.
    private static readonly (string Read, string Written)[] Fractions =
    [
        ("0", "0"), ("-1.5", "-1.5"), ("1636808733258.573", "1636808733258.573"), ("90.08000000000918", "90.08000000000918"),
        ("1.28000000000000002665e-01", "0.128"), ("1.75342361155652490234e+12", "1753423611556.525"), ("2e3", "2000"),
    ];

    private static readonly string[] FreeForms =
        ["null", "true", "false", "0", "-0", "1.50", "1E+2", "1e400", "123456789012345678901234567890", "\"\"", "\"\\u00e9\\n\"", "\"é\"", "[]", "{}", "[ 1 , [ ] ]", "{\"a\":{\"b\":[null,{\"c\":\"d\"}]},\"a\":2}"];

    public Node Generate(TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Boolean, Const: { } constant } => new RawNode(constant.Text),
        ScalarType { Const: { } constant } => NextBool(4) ? new TextNode(GenerateText()) : new TextNode(constant.Text),
        ScalarType scalar => GenerateScalar(scalar.Kind),
        ListType list => new ListNode([.. Enumerable.Range(0, NextBool(8) ? 20 : random.Next(3)).Select(_ => Generate(list.Item))]),
        MapType map => new MapNode([.. Enumerable.Range(0, NextBool(8) ? 20 : random.Next(3)).Select(index => new Member(GenerateText() + index, Generate(map.Item)))]),
        NullableType nullable => NextBool(3) ? new RawNode("null") : Generate(nullable.Inner),
        FalseOrType orFalse => random.Next(6) switch { 0 => new RawNode("false"), 1 => new RawNode("true"), _ => Generate(orFalse.Inner) },
        DefinedType defined => SoraModel.GetDefinition(defined) switch
        {
            RecordDef record => Generate(record),
            EnumDef known => new TextNode(NextBool(4) ? GenerateText() : known.Values[random.Next(known.Values.Count)].Wire),
            UnionDef union => Generate(union.Cases[random.Next(union.Cases.Count)].Type),
            var other => throw new NotSupportedException(other.ToString()),
        },
        _ => throw new NotSupportedException(type.ToString()),
    };

    public ObjectNode Generate(RecordDef record)
    {
        // The probability of a member varies; otherwise, half of 64 counters would always be present.
        int presence = random.Next(5);
        var members = new List<Member>();
        foreach (Field field in record.Fields)
        {
            if (!field.Optional || random.Next(4) < presence)
            {
                Node value = Generate(field.Type);
                members.Add(new Member(field.Wire, value, IsKept: field.Optional && field.Type is not NullableType && value is RawNode { Text: "null" }));
            }
            else if (NextBool(10))
            {
                members.Add(new Member(field.Wire, new RawNode("null"), IsKept: field.Type is not NullableType));
            }
        }

        for (int unknown = NextBool(3) ? random.Next(4) : 0; unknown > 0; unknown--)
        {
            members.Insert(random.Next(members.Count + 1), GenerateUnknown(record));
        }

        return new ObjectNode(members);
    }

    private Member GenerateUnknown(RecordDef record)
    {
        string[] names = ["x", "", "日本", "a\\\"b", "\\u0061", "channel_idx", "Channel_Id", record.Fields.Count == 0 ? "y" : record.Fields[0].Wire + "_"];
        return new Member(names[random.Next(names.Length)], GenerateFreeForm(), IsKept: true);
    }

    private RawNode GenerateFreeForm() => new(FreeForms[random.Next(FreeForms.Length)]);

    private Node GenerateScalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => new TextNode(GenerateText()),
        ScalarKind.Boolean => new RawNode(NextBool(2) ? "true" : "false"),
        ScalarKind.Any => GenerateFreeForm(),
        ScalarKind.Number => GenerateFraction(),
        ScalarKind.Int => GenerateNumber(int.MinValue, int.MaxValue),
        ScalarKind.Long => GenerateNumber(long.MinValue, long.MaxValue),
        ScalarKind.Object => new RawNode(NextBool(2) ? "{}" : $"{{\"spam\":{GenerateFreeForm().Text}}}"),
        ScalarKind.Seconds => GenerateNumber(-922_337_203_685, 922_337_203_685),
        ScalarKind.UnixSeconds => GenerateNumber(-62_135_596_800, 253_402_300_799),
        ScalarKind.UnixMicros => GenerateNumber(-62_135_596_800_000_000, 253_402_300_799_999_999),
        ScalarKind.Rfc3339 => GenerateTime(),
        _ => throw new NotSupportedException(kind.ToString()),
    };

    private RawNode GenerateFraction()
    {
        (string read, string written) = Fractions[random.Next(Fractions.Length)];
        return new RawNode(read, written);
    }

    private RawNode GenerateNumber(long min, long max)
    {
        long number = random.Next(5) switch
        {
            0 => min,
            1 => max,
            2 => random.Next(10),
            3 => random.NextInt64(min, max),
            _ => Math.Clamp(Longs[random.Next(Longs.Length)], min, max),
        };
        string text = number.ToString(CultureInfo.InvariantCulture);
        return number == 0 && NextBool(2) ? new RawNode("-0", "0") : new RawNode(text);
    }

    /// <summary>Generates a time in one of its formats. Igata writes no trailing zeros and Z for a zero offset.</summary>
    private RawNode GenerateTime()
    {
        var time = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.Zero);
        time = NextBool(3) ? time.ToOffset(TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1))) : time;
        string local = time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        string fraction = time.ToString("fffffff", CultureInfo.InvariantCulture);
        string zone = time.ToString("zzz", CultureInfo.InvariantCulture);
        string shortest = fraction.TrimEnd('0') is { Length: > 0 } digits ? "." + digits : "";
        string written = $"\"{local}{shortest}{(time.Offset == TimeSpan.Zero ? "Z" : zone)}\"";
        string read = time.Offset == TimeSpan.Zero && NextBool(2) ? "z" : time.Offset == TimeSpan.Zero && NextBool(2) ? "-00:00" : zone;
        return new RawNode($"\"{(NextBool(3) ? local.Replace('T', 't') : local)}.{fraction}{(NextBool(2) ? "123" : "")}{read}\"", written);
    }

    private string GenerateText() => NextBool(3) ? new string([.. Enumerable.Range(0, random.Next(70)).Select(_ => (char)random.Next(' ', '\u0100'))]) : Texts[random.Next(Texts.Length)];

    private bool NextBool(int oneIn) => random.Next(oneIn) == 0;
}
