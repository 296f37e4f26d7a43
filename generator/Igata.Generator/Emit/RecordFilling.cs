using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes what a record needs so that a client can fill the required members that a response lacks, and write the record without them: a call
/// of the runtime, or a method of its own if the runtime cannot know the empty values. Neither is executed for a complete response.
/// </summary>
internal static class RecordFilling
{
    private const string FillMethod = "FillJson";

    private const string WriteMethod = "WriteFilledJson";

    /// <summary>Writes the methods that the runtime does not have for every record.</summary>
    public static void Write(SourceWriter code, RecordCode record)
    {
        if (!record.FillsMembers)
        {
            return;
        }

        int[] words = [.. GetWords(record)];
        string required = $"[{string.Join(", ", Enumerable.Range(0, record.SeenWordCount).Select(word => PresenceBits.FormatMask(GetMask(record, word))))}]";
        if (!IsFilledByRuntime(record))
        {
            WriteFill(code, record, words, required);
        }

        if (record.RemembersFilled && !IsWrittenByRuntime(record))
        {
            WriteWriter(code, record, words, required);
        }
    }

    /// <summary>Writes the start of the writer of a record, which is a test of one word.</summary>
    public static void WriteBranch(SourceWriter code, RecordCode record)
    {
        if (record.RemembersFilled)
        {
            code.WriteLine(IsWrittenByRuntime(record)
                ? $$"""if ({{FormatAny(record)}} && json.TryWriteFilled(this, {{MemberAccess.GetPresentName(0)}}, {{PresenceBits.FormatMask(GetMask(record, 0))}}, JsonNames, trailingBytes)){{Layout.Break}}{ return; }"""
                : $$"""if ({{FormatAny(record)}}) { {{WriteMethod}}(ref json, trailingBytes); return; }""");
        }
    }

    /// <summary>Returns the statement that fills the members that a response lacks.</summary>
    /// <param name="record">The record.</param>
    /// <param name="seen">The arguments with the bits of the members that were read.</param>
    public static string FormatFill(RecordCode record, string seen)
    {
        if (!IsFilledByRuntime(record))
        {
            return $"read.{FillMethod}(position, ref reader{seen});";
        }

        string name = Literal.Create(record.Name);
        string mask = PresenceBits.FormatMask(GetMask(record, 0));
        return record.RemembersFilled
            ? $"read.{MemberAccess.State}.Fill(position, ref reader, {name}, JsonNames{seen}, {mask});"
            : $"JsonParsing.FillMissing(position, ref reader, {name}, [~{MemberAccess.GetSeenName(0)} & {mask}], [{mask}], JsonNames.Required);";
    }

    /// <summary>Returns the statement that marks a member as set by the user; empty if the record is never filled.</summary>
    public static string FormatReset(RecordCode record, MemberCode member) => record.RemembersFilled && member is { IsJson: true, IsRequired: true, Bit: { } bit }
        ? $" {MemberAccess.GetPresentName(bit.Word)} &= ~{bit.Mask}UL;"
        : "";

    private static void WriteFill(SourceWriter code, RecordCode record, int[] words, string required)
    {
        string parameters = string.Concat(Enumerable.Range(0, record.SeenWordCount).Select(word => ", ulong " + MemberAccess.GetSeenName(word)));
        string missing = string.Join(", ", Enumerable.Range(0, record.SeenWordCount).Select(word => $"~{MemberAccess.GetSeenName(word)} & {PresenceBits.FormatMask(GetMask(record, word))}"));
        code.WriteBlankLine();
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.OpenBlock($"private void {FillMethod}(int position, ref JsonReader reader{parameters})"))
        {
            code.WriteLine($"JsonParsing.FillMissing({Layout.JoinList(["position", "ref reader", Literal.Create(record.Name), $"[{missing}]", required, "JsonNames.Required"])});");
            foreach (MemberCode member in record.Members.Where(member => member.IsRequired && member.FillStatement is not null))
            {
                code.WriteLine(Layout.If(Condition.Equal($"({MemberAccess.GetSeenName(member.Bit!.Word)} & {member.Bit.Mask})", "0"), member.FillStatement!));
            }

            foreach (int word in record.RemembersFilled ? words : [])
            {
                code.WriteLine($"{MemberAccess.GetPresentName(word)} |= ~{MemberAccess.GetSeenName(word)} & {PresenceBits.FormatMask(GetMask(record, word))};");
            }
        }
    }

    private static void WriteWriter(SourceWriter code, RecordCode record, int[] words, string required)
    {
        code.WriteBlankLine();
        code.WriteLine("[MethodImpl(MethodImplOptions.NoInlining)]");
        using (code.OpenBlock($"private void {WriteMethod}(ref JsonWriter json, int trailingBytes)"))
        {
            code.WriteLine($$"""{{record.Name}} copy = this with { };""");
            foreach (int word in words)
            {
                code.WriteLine($"copy.{MemberAccess.GetPresentName(word)} &= ~{PresenceBits.FormatMask(GetMask(record, word))}UL;");
            }

            foreach (MemberCode member in record.Members.Where(IsWrittenAsEmptyText))
            {
                code.WriteLine(Layout.If(Condition.HasBit(MemberAccess.GetPresentName(member.Bit!.Word), member.Bit), $"copy.{member.Field} = new(\"\");"));
            }

            string filled = string.Join(", ", Enumerable.Range(0, record.SeenWordCount).Select(word => GetMask(record, word) is 0 ? "0" : $"{MemberAccess.GetPresentName(word)} & {PresenceBits.FormatMask(GetMask(record, word))}"));
            code.WriteLine($"json.WithoutFilled({Layout.JoinList(["copy", $"static (ref JsonWriter json, {record.Name} value) => value.WriteJson(ref json, 0)", $"[{filled}]", required, "JsonNames.Required", "trailingBytes"])});");
        }
    }

    // The members have their empty values from the start, so that only the bits are missing.
    private static bool IsFilledByRuntime(RecordCode record) => record.SeenWordCount == 1
        && record.Members.All(member => member.FillStatement is null || !member.IsRequired || (!record.HasReadingConstructor && member.EmptyLiteral is not null));

    // A part of a record has no writer that the runtime could call.
    private static bool IsWrittenByRuntime(RecordCode record) => record is { SeenWordCount: 1, IsPart: false } && !record.Members.Any(IsWrittenAsEmptyText);

    // An enum without a value cannot be written, so a copy has the empty text.
    private static bool IsWrittenAsEmptyText(MemberCode member) => member is { IsRequired: true, Nullable: false, Type.Shape: TypeShape.Enum, Type.Text: TextForm.String };

    private static string FormatAny(RecordCode record) =>
        string.Join(" || ", GetWords(record).Select(word => $"({MemberAccess.GetPresentName(word)} & {PresenceBits.FormatMask(GetMask(record, word))}) != 0"));

    private static IEnumerable<int> GetWords(RecordCode record) => Enumerable.Range(0, record.SeenWordCount).Where(word => GetMask(record, word) != 0);

    private static ulong GetMask(RecordCode record, int word) => PresenceBits.GetMask(record.Members.Where(member => member.IsRequired), word);
}
