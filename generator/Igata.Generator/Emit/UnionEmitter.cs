using Igata.Generator.EmitModel;
using Igata.Specs.Model;

namespace Igata.Generator.Emit;

/// <summary>Writes a union: one value, and a property for every case. A value that matches no case is preserved as it was read.</summary>
internal static class UnionEmitter
{
    private const string Hidden = "[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]" + Layout.Fill;

    public static void Write(SourceWriter code, UnionCode union)
    {
        code.WriteDocs(union.Docs);
        code.WriteAttributes(union.Attributes);
        code.WriteLine($"[JsonConverter(typeof(JsonReadableConverter<{union.Name}>))]");
        using (code.OpenBlock($"{union.Access} readonly record struct {union.Name} : IJsonReadable<{union.Name}>, IJsonWritable{(union.IsValidated ? ", IValidatable" : "")}"))
        {
            code.WriteLine("private readonly object? _value;");
            code.WriteLine("private readonly int _case;");
            code.WriteBlankLine();
            code.WriteLine(union.IsByKey
                ? $$"""private {{union.Name}}(object value, int which, JsonMembers others = default) { _value = value; _case = which; UnknownMembers = others; }"""
                : $$"""private {{union.Name}}(object value, int which) { _value = value; _case = which; }""");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                WriteCase(code, union, union.Cases[i], i + 1);
            }

            int unknown = union.Cases.Count + 1;
            code.WriteBlankLine();
            code.WriteLine($$"""
                /// <summary>The raw value if no case matched; otherwise default.</summary>
                {{(union.HoldsSecrets ? Hidden : "")}}public JsonData Unknown => _case == {{unknown}} ? (JsonData)_value! : default;

                /// <inheritdoc/>
                public override string ToString() => {{(union.HoldsSecrets ? $"_case == {unknown} ? \"***\" : " : "")}}_value?.ToString() ?? "";
                """);
            if (union.IsByKey)
            {
                code.WriteBlankLine();
                code.WriteSummary("Members beside that of the case: those that the spec does not define, and those that are null. They are written last.");
                code.WriteLine($$"""{{(union.HoldsSecrets ? Hidden : "")}}public JsonMembers UnknownMembers { get; init; }""");
            }

            if (union.HoldsSecrets)
            {
                RecordEmitter.WriteHoldsSecrets(code, union.Name);
            }

            Read(code, union, unknown);
            WriteJson(code, union, unknown);
            if (union.IsValidated)
            {
                WriteValidation(code, union);
            }

            WritePatterns(code, union);
        }
    }

    private static void WriteCase(SourceWriter code, UnionCode union, UnionCaseCode @case, int index)
    {
        string type = @case.Type.Name;
        code.WriteBlankLine();
        code.WriteSummary($"The value if it is {@case.Description}; otherwise null.");
        code.WriteLine($"public {type}? {@case.Name} => _case == {index} ? ({type})_value!{Layout.Fill}: {(@case.Type.IsValue ? $"({type}?)null" : "null")};");
        code.WriteBlankLine();
        code.WriteSummary($"Creates the case {@case.Description}.");
        string value = @case.Type.Name == "bool" ? $"BoxedBoolean.Get({@case.Local})"
            : @case.Type.IsValue ? @case.Local
            : $"{@case.Local} ?? throw new ArgumentNullException(nameof({@case.Local}))";
        code.WriteLine($"public static {union.Name} From{@case.Name}({type} {@case.Local}) => new({value}, {index});");
        bool isText = union.TextCases.Count > 0 && union.TextCases[0].Name == @case.Name;
        if (@case.IsOnly || isText)
        {
            code.WriteBlankLine();
            code.WriteSummary($"Creates the case {@case.Description}.");
            string created = isText ? FormatTextCases(union.TextCases, @case.Local) : $"From{@case.Name}({@case.Local})";
            code.WriteLine($"public static implicit operator {union.Name}({type} {@case.Local}) =>{Layout.Fill}{created};");
        }

        if (@case.ConvertedFrom is { } source)
        {
            code.WriteBlankLine();
            code.WriteSummary($"Creates the case {@case.Description}.");
            code.WriteLine($"public static implicit operator {union.Name}({source} {@case.Local}) => From{@case.Name}({@case.Local});");
        }
    }

    /// <summary>Formats the case to which a string is converted.</summary>
    private static string FormatTextCases(EquatableArray<TextCase> cases, string local)
    {
        var text = new System.Text.StringBuilder();
        if (cases.Any(@case => @case.Held is not null))
        {
            return FormatHeldCases(cases, local);
        }

        for (int i = 0; i < cases.Count; i++)
        {
            string created = cases[i].Type is { } type ? $"From{cases[i].Name}(new {type}({local}))" : $"From{cases[i].Name}({local}{(i == 0 && cases.Count > 1 ? "!" : "")})";
            text.Append(cases[i].Accepts.IsTrue ? created
                : $"{(i == 0 ? local + " is null || " : "")}{cases[i].Accepts.FormatOperand()} ? {created}{Layout.Fill}: ");
        }

        return text.ToString();
    }

    /// <summary>Formats the case to which a string is converted, if it may hold the JSON of another type.</summary>
    private static string FormatHeldCases(EquatableArray<TextCase> cases, string local)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < cases.Count; i++)
        {
            if (cases[i].Held is var (type, first, reader))
            {
                text.Append($"JsonParsing.TryReadText({Layout.JoinList([local, Literal.Create(first), reader, $"out {type} held{i}"])}) ? From{cases[i].Name}(held{i}){Layout.Fill}: ");
                continue;
            }

            string created = cases[i].Type is { } value ? $"From{cases[i].Name}(new {value}({local}))" : $"From{cases[i].Name}({local}{(i == 0 ? "!" : "")})";
            text.Append(cases[i].Accepts.IsTrue ? created : $"{cases[i].Accepts.FormatOperand()} ? {created}{Layout.Fill}: ");
            if (cases[i].Accepts.IsTrue)
            {
                break;
            }
        }

        return text.ToString();
    }

    private static void Read(SourceWriter code, UnionCode union, int unknown)
    {
        code.WriteBlankLine();
        code.WriteLine($"static {union.Name} IJsonReadable<{union.Name}>.Read(ref JsonReader reader) =>{Layout.Fill}ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static {union.Name} ReadJson(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
        {
            if (union.IsByKey)
            {
                code.WriteLine("int current = position;");
                code.WriteLine("JsonMembers others = default;");
                using (code.OpenBlock($"if (JsonParsing.TryReadCaseStart(json, ref current, ref reader,{Layout.Fill}static name => IsCase(name), ref others, out ReadOnlySpan<byte> tag))"))
                {
                    code.WriteLine($"{union.Name} read = ReadCase(tag, json, ref current, ref reader);");
                    code.WriteLine($$"""if (JsonParsing.TryReadCaseEnd(json, position, ref current, ref reader,{{Layout.Fill}}static name => IsCase(name), ref others)){{Layout.Break}}{ position = current; return others.IsEmpty ? read : read with { UnknownMembers = others }; }""");
                }

                code.WriteBlankLine();
            }
            else
            {
                WriteTag(code, union);
                WriteCases(code, union);
            }

            code.WriteLine($"return new(JsonParsing.Data(json, ref position, ref reader), {unknown});");
        }

        if (union.IsByKey)
        {
            code.WriteBlankLine();
            using (code.OpenBlock($"private static {union.Name} ReadCase(scoped ReadOnlySpan<byte> tag, ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)"))
            {
                WriteCases(code, union);
                code.WriteLine("return default;");
            }

            code.WriteBlankLine();
            code.WriteLine($"private static bool IsCase(ReadOnlySpan<byte> tag) =>{Layout.Fill}{Condition.Any(union.Cases.Select(@case => @case.Test.Condition)).Format()};");
        }

        SelectionEmitter.Write(code, union.Selection);
    }

    /// <summary>Writes the locals that the tests of the cases use.</summary>
    private static void WriteTag(SourceWriter code, UnionCode union)
    {
        if (union.Discriminator is { } discriminator)
        {
            // If a tag occurs twice, the last one counts and may be that of another case. Such an object is preserved as it was read.
            if (union.Cases.Any(@case => @case.Discriminator is not null))
            {
                code.WriteLine("int start = position;");
            }

            code.WriteLine($"ReadOnlySpan<byte> tag = JsonParsing.{union.FindDiscriminator}(json, position, \"{discriminator}\"u8, ref reader);");
        }
        else if (union.Cases.Any(@case => @case.Test.NeedsKind))
        {
            code.WriteLine("JsonKind kind = JsonParsing.Peek(json, position);");
            SelectionEmitter.WriteSelected(code, union.Selection);
        }
    }

    private static void WriteCases(SourceWriter code, UnionCode union)
    {
        for (int i = 0; i < union.Cases.Count; i++)
        {
            UnionCaseCode @case = union.Cases[i];
            string read = @case.Type.Read.Format("position");
            string body = @case.Discriminator is null
                ? $"return From{@case.Name}({read});"
                : $"var read = {read}; {Layout.If(@case.Discriminator, $"return From{@case.Name}(read);")} position = start;";
            if (@case.Test.BeforeRead is { } before)
            {
                // Only reading shows whether the case accepts the value, so the value is read once.
                Condition isRead = Condition.Of($"JsonParsing.TryRead(json, ref position, ref reader,{Layout.Fill}{@case.Type.Read.Function}, out {@case.Type.Name} held{i + 1})");
                code.WriteLine(Layout.If(Condition.All(before, isRead), $"return From{@case.Name}(held{i + 1});"));
                continue;
            }

            code.WriteLine(@case.Test.Condition.IsTrue ? body : Layout.If(@case.Test.Condition, body));
        }
    }

    private static void WriteJson(SourceWriter code, UnionCode union, int unknown)
    {
        code.WriteBlankLine();
        code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.WriteBlankLine();
        using (code.OpenBlock("internal void WriteJson(ref JsonWriter json, int trailingBytes)"))
        using (code.OpenBlock("switch (_case)"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                CsType type = union.Cases[i].Type;
                code.WriteLine($"case {i + 1}: {(union.Cases[i].Opening is null ? type.Write.FormatWithReserve(GetValue(type)) : BuildMember(union.Cases[i]))}{Layout.Fill}break;");
            }

            code.WriteLine($"case {unknown}: json.Data((JsonData)_value!, trailingBytes); break;");
            code.WriteLine($"default: throw new InvalidOperationException(\"A value of {union.Name} that was never set cannot be written.\");");
        }
    }

    private static string GetValue(CsType type) => type.Write.IsCallOnValue ? $"(({type.Name})_value!)" : $"({type.Name})_value!";

    /// <summary>Builds the statements that write the value as the only member of an object.</summary>
    private static string BuildMember(UnionCaseCode @case) =>
        $"json.Reserve({@case.OpeningBytes}); json.Literal(\"{@case.Opening}\"u8); {@case.Type.Write.FormatWithReserve(GetValue(@case.Type), 1)} json.Close(UnknownMembers, trailingBytes);";

    private static void WriteValidation(SourceWriter code, UnionCode union)
    {
        (UnionCaseCode Case, int Index)[] cases = [.. union.Cases.Select((@case, i) => (@case, i + 1)).Where(pair => pair.@case.Checks.Count > 0)];
        code.WriteBlankLine();
        using (code.OpenBlock("void IValidatable.Validate(ViolationsBuilder violations)"))
        using (code.OpenBlock("switch (_case)"))
        {
            code.WriteLine("case 0: violations.Add(null, \"required\", \"must be given\"); break;");
            code.WriteLines(cases.Select(pair => $"case {pair.Index}: {Layout.JoinStatements(pair.Case.Checks.Select(check => check.Report))} break;"));
            code.WriteLine("default: break;");
        }
    }

    /// <summary>Writes the patterns that distinguish cases, and those that values in requests must match.</summary>
    private static void WritePatterns(SourceWriter code, UnionCode union) => PatternEmitter.Write(
        code,
        union.Cases.SelectMany(@case => @case.Checks.SelectMany(check => check.Patterns).Append(@case.Test.Pattern)).OfType<PatternCode>().Concat(union.Selection.Arrays?.AllPatterns ?? []).Distinct());
}
