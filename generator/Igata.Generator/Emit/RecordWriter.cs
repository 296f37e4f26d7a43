using System.Globalization;
using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>
/// How a record writes itself: room is reserved once for every run of members whose size is known.
/// Where the first member is always there, commas go before names; otherwise behind values, and the last becomes the brace.
/// </summary>
internal static class RecordWriter
{
    // What records hold most: the runtime writes these together with their names, and moves its position once.
    private static readonly HashSet<string> WithName = ["Boolean", "Data", "Int32", "Int64", "Seconds", "String"];

    public static void Write(SourceWriter code, RecordCode record)
    {
        code.Blank();
        if (!record.IsPart)
        {
            code.Line("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
            code.Blank();
        }

        code.Line("/// <summary>Writes the members in the order of the wire, and leaves room for <paramref name=\"after\"/> bytes.</summary>");
        using (code.Open("internal void WriteJson(ref JsonWriter json, int after)"))
        {
            int[] room = Room(record);
            if (!record.OpensWithFirst)
            {
                code.Line($"json.Reserve({room[0] + 1});");
                code.Line("json.Byte((byte)'{');");
            }
            else if (room[0] > 0)
            {
                code.Line($"json.Reserve({room[0]});");
            }

            for (int i = 0; i < record.Members.Count; i++)
            {
                string separator = !record.OpensWithFirst ? "" : i == 0 ? "{" : ",";
                Member(code, record.Members[i], separator, record.OpensWithFirst ? "" : " json.Byte((byte)',');", room[i + 1] + (record.OpensWithFirst ? 0 : 1));
            }

            code.Line(record.OpensWithFirst ? "json.Close(_unknownMembers, after);" : "json.CloseTrailing(_unknownMembers, after);");
        }
    }

    /// <summary>For every member the bytes from it to the next write whose size is not known; last, those of the end.</summary>
    private static int[] Room(RecordCode record)
    {
        int[] room = new int[record.Members.Count + 1];
        room[record.Members.Count] = 1;
        for (int i = record.Members.Count - 1; i >= 0; i--)
        {
            MemberCode member = record.Members[i];
            int name = member.NameBytes + 1;
            int absent = room[i + 1] + (member.Nullable ? name + 4 : 0);
            room[i] = member.Type.Size is { } size
                ? room[i + 1] + name + Math.Max(size, 4)
                : Math.Max(
                    TakesName(member) ? 0 : name,
                    member.Presence is Presence.Required or Presence.Const && !member.Nullable ? 0 : absent);
        }

        return room;
    }

    private static void Member(SourceWriter code, MemberCode member, string separator, string behind, int after)
    {
        string quote = TakesName(member) && member.Type.Write.StartsWith("json.String(", StringComparison.Ordinal) ? "\\\"" : "";
        string name = $"\"{Literal.Inside(separator)}{member.NameLiteral}{quote}\"u8";
        string value = Value(member, after);
        string[] lines = TakesName(member)
            ? [value.Insert(value.IndexOf('(') + 1, name + ", ") + behind]
            : [$"json.Literal({name});", value + behind];
        if (member.Presence is Presence.Bit or Presence.Null or Presence.ThreeStates)
        {
            code.Line($$"""if ({{Presences.IsPresent(member)}}) { {{string.Join(" ", lines)}} }""");
            return;
        }

        foreach (string line in lines)
        {
            code.Line(line);
        }
    }

    /// <summary>Whether one call writes the name and the value.</summary>
    private static bool TakesName(MemberCode member)
    {
        const string Call = "json.";
        string write = member.Type.Write;
        return !member.Nullable
            && write.StartsWith(Call, StringComparison.Ordinal)
            && WithName.Contains(write.Substring(Call.Length, write.IndexOf('(') - Call.Length));
    }

    private static string Value(MemberCode member, int after)
    {
        string write = Types.Unbrace(member.Type.Write, Presences.Value(member), after.ToString(CultureInfo.InvariantCulture));
        if (!member.Nullable)
        {
            return write;
        }

        string isNull = member.Presence is Presence.ThreeStates ? $"{member.Field}.Value is null" : $"{member.Field} is null";
        return $$"""if ({{isNull}}) { json.Null(); } else { {{write}} }""";
    }
}
