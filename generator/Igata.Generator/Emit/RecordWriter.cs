using System.Globalization;
using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// How a record writes itself: room is reserved once for every run of members whose size is known.
/// Where the first member is always there, commas go before names; otherwise behind values, and the last becomes the brace.
/// </summary>
internal static class RecordWriter
{
    // What records hold most: the runtime writes these together with their names, and moves its position once.
    private static readonly HashSet<string> CombinedNameWriters = ["Boolean", "Data", "Int32", "Int64", "Seconds", "String"];

    public static void Write(SourceWriter code, RecordCode record)
    {
        code.WriteBlankLine();
        if (!record.IsPart)
        {
            code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
            code.WriteBlankLine();
        }

        code.WriteLine("/// <summary>Writes the members in the order of the wire, and leaves room for <paramref name=\"after\"/> bytes.</summary>");
        using (code.OpenBlock("internal void WriteJson(ref JsonWriter json, int after)"))
        {
            int[] reservations = ComputeReservations(record);
            if (!record.FirstMemberIsRequired)
            {
                code.WriteLine($"json.Reserve({reservations[0] + 1});");
                code.WriteLine("json.Byte((byte)'{');");
            }
            else if (reservations[0] > 0)
            {
                code.WriteLine($"json.Reserve({reservations[0]});");
            }

            for (int i = 0; i < record.Members.Count; i++)
            {
                string separator = !record.FirstMemberIsRequired ? "" : i == 0 ? "{" : ",";
                WriteMember(code, record.Members[i], separator, record.FirstMemberIsRequired ? "" : " json.Byte((byte)',');", reservations[i + 1] + (record.FirstMemberIsRequired ? 0 : 1));
            }

            code.WriteLine(record.FirstMemberIsRequired ? "json.Close(_unknownMembers, after);" : "json.CloseTrailing(_unknownMembers, after);");
        }
    }

    /// <summary>For every member the bytes from it to the next write whose size is not known; last, those of the end.</summary>
    private static int[] ComputeReservations(RecordCode record)
    {
        int[] reservations = new int[record.Members.Count + 1];
        reservations[record.Members.Count] = 1;
        for (int i = record.Members.Count - 1; i >= 0; i--)
        {
            MemberCode member = record.Members[i];
            int name = member.NameBytes + 1;
            int absent = reservations[i + 1] + (member.Nullable ? name + 4 : 0);
            reservations[i] = member.Type.Size is { } size
                ? reservations[i + 1] + name + Math.Max(size, 4)
                : Math.Max(
                    CanCombineName(member) ? 0 : name,
                    member.Presence is Presence.Required or Presence.Const && !member.Nullable ? 0 : absent);
        }

        return reservations;
    }

    private static void WriteMember(SourceWriter code, MemberCode member, string separator, string suffix, int after)
    {
        string quote = CanCombineName(member) && member.Type.Write.StartsWith("json.String(", StringComparison.Ordinal) ? "\\\"" : "";
        string name = $"\"{Literal.Escape(separator)}{member.NameLiteral}{quote}\"u8";
        string value = BuildValue(member, after);
        string[] lines = CanCombineName(member)
            ? [value.Insert(value.IndexOf('(') + 1, name + ", ") + suffix]
            : [$"json.Literal({name});", value + suffix];
        if (member.Presence is Presence.Bit or Presence.Null or Presence.ThreeStates)
        {
            code.WriteLine($$"""if ({{PresenceExpressions.IsPresent(member)}}) { {{string.Join(" ", lines)}} }""");
            return;
        }

        foreach (string line in lines)
        {
            code.WriteLine(line);
        }
    }

    /// <summary>Whether one call writes the name and the value.</summary>
    private static bool CanCombineName(MemberCode member)
    {
        const string Call = "json.";
        string write = member.Type.Write;
        return !member.Nullable
            && write.StartsWith(Call, StringComparison.Ordinal)
            && CombinedNameWriters.Contains(write.Substring(Call.Length, write.IndexOf('(') - Call.Length));
    }

    private static string BuildValue(MemberCode member, int after)
    {
        string write = TypeMap.Format(member.Type.Write, PresenceExpressions.FormatValue(member), after.ToString(CultureInfo.InvariantCulture));
        if (!member.Nullable)
        {
            return write;
        }

        string isNull = member.Presence is Presence.ThreeStates ? $"{member.Field}.Value is null" : $"{member.Field} is null";
        return $$"""if ({{isNull}}) { json.Null(); } else { {{write}} }""";
    }
}
