using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>A union: one value, a property for every case, and whatever else comes kept as it is.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter code, UnionCode union)
    {
        code.WriteDocs(union.Docs);
        code.WriteAttributes(union.Attributes);
        code.WriteLine($"[JsonConverter(typeof(JsonReadableConverter<{union.Name}>))]");
        using (code.OpenBlock($"{union.Access} readonly record struct {union.Name} : IJsonReadable<{union.Name}>, IJsonWritable, IValidatable"))
        {
            code.WriteLine("private readonly object? _value;");
            code.WriteLine("private readonly int _case;");
            code.WriteBlankLine();
            code.WriteLine($$"""private {{union.Name}}(object value, int which) { _value = value; _case = which; }""");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                WriteCase(code, union, union.Cases[i], i + 1);
            }

            int unknown = union.Cases.Count + 1;
            code.WriteBlankLine();
            code.WriteLine($$"""
                /// <summary>What is none of these, as it came; absent otherwise.</summary>
                public JsonData Unknown => _case == {{unknown}} ? (JsonData)_value! : default;

                /// <inheritdoc/>
                public override string ToString() => _value?.ToString() ?? "";
                """);
            Read(code, union, unknown);
            WriteJson(code, union, unknown);
            WriteValidation(code, union);
        }
    }

    private static void WriteCase(SourceWriter code, UnionCode union, UnionCaseCode @case, int index)
    {
        string type = @case.Type.Name;
        code.WriteBlankLine();
        code.WriteLine($"/// <summary>The value when it is {@case.Description}; null otherwise.</summary>");
        code.WriteLine($"public {type}? {@case.Name} => _case == {index} ? ({type})_value! : {(@case.Type.IsValue ? $"({type}?)null" : "null")};");
        code.WriteBlankLine();
        code.WriteLine($"/// <summary>One that is {@case.Description}.</summary>");
        string value = @case.Type.IsValue ? @case.Local : $"{@case.Local} ?? throw new ArgumentNullException(nameof({@case.Local}))";
        code.WriteLine($"public static {union.Name} From{@case.Name}({type} {@case.Local}) => new({value}, {index});");
        if (@case.IsOnly)
        {
            code.WriteBlankLine();
            code.WriteLine($"/// <summary>One that is {@case.Description}.</summary>");
            code.WriteLine($"public static implicit operator {union.Name}({type} {@case.Local}) => From{@case.Name}({@case.Local});");
        }
    }

    private static void Read(SourceWriter code, UnionCode union, int unknown)
    {
        code.WriteBlankLine();
        code.WriteLine($"static {union.Name} IJsonReadable<{union.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static {union.Name} ReadJson(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)"))
        {
            if (union.IsByKey)
            {
                code.WriteLine("int inside = at;");
                using (code.OpenBlock("if (JsonParsing.TryReadSingleMemberStart(json, ref inside, ref reader, out ReadOnlySpan<byte> tag))"))
                {
                    code.WriteLine($"{union.Name} read = ReadCase(tag, json, ref inside, ref reader);");
                    code.WriteLine("if (JsonParsing.TryReadSingleMemberEnd(json, ref inside, ref reader) && read._case != 0) { at = inside; return read; }");
                }

                code.WriteBlankLine();
            }
            else
            {
                WriteTag(code, union);
                WriteCases(code, union);
            }

            code.WriteLine($"return new(JsonParsing.Data({TypeMap.Position}), {unknown});");
        }

        if (union.IsByKey)
        {
            code.WriteBlankLine();
            code.WriteLine("/// <summary>Reads the value of the only member; what has another name is left.</summary>");
            using (code.OpenBlock($"private static {union.Name} ReadCase(scoped ReadOnlySpan<byte> tag, ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)"))
            {
                WriteCases(code, union);
                code.WriteLine("return default;");
            }
        }
    }

    /// <summary>What the tests of the cases look at.</summary>
    private static void WriteTag(SourceWriter code, UnionCode union)
    {
        if (union.Discriminator is { } discriminator)
        {
            // Of a tag that comes twice the last counts, and it may be that of another case: such an object stays as it came.
            code.WriteLine("int start = at;");
            code.WriteLine($"ReadOnlySpan<byte> tag = JsonParsing.PeekDiscriminator(json, at, \"{discriminator}\"u8, ref reader);");
        }
        else if (union.Cases.Any(@case => @case.Test.Contains("kind")))
        {
            code.WriteLine("JsonKind kind = JsonParsing.Peek(json, at);");
        }
    }

    private static void WriteCases(SourceWriter code, UnionCode union)
    {
        foreach (UnionCaseCode @case in union.Cases)
        {
            string read = @case.Type.Read.Contains('?') ? $"({@case.Type.Read})" : @case.Type.Read;
            code.WriteLine(@case.Discriminator is null
                ? $$"""if ({{@case.Test}}) { return From{{@case.Name}}({{read}}); }"""
                : $$"""if ({{@case.Test}}) { var read = {{read}}; if (read.{{@case.Discriminator}}) { return From{{@case.Name}}(read); } at = start; }""");
        }
    }

    private static void WriteJson(SourceWriter code, UnionCode union, int unknown)
    {
        code.WriteBlankLine();
        code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.WriteBlankLine();
        using (code.OpenBlock("internal void WriteJson(ref JsonWriter json, int after)"))
        using (code.OpenBlock("switch (_case)"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                CsType type = union.Cases[i].Type;
                code.WriteLine($"case {i + 1}: {(union.Cases[i].Opening is null ? BuildValue(type, "after") : BuildMember(union.Cases[i]))} break;");
            }

            code.WriteLine($"case {unknown}: json.Data((JsonData)_value!, after); break;");
            code.WriteLine($"default: throw new InvalidOperationException(\"A value of {union.Name} that was never set cannot be written.\");");
        }
    }

    private static string BuildValue(CsType type, string after) =>
        (type.Size is { } size ? $"json.Reserve({size} + {after}); " : "") + FormatTemplate(type.Write, type, after);

    /// <summary>The value as the only member of an object.</summary>
    private static string BuildMember(UnionCaseCode @case) =>
        $"json.Reserve({@case.OpeningBytes}); json.Literal(\"{@case.Opening}\"u8); {BuildValue(@case.Type, "1")} json.Close(); json.Reserve(after);";

    private static void WriteValidation(SourceWriter code, UnionCode union)
    {
        code.WriteBlankLine();
        code.WriteLine("bool IValidatable.IsValid() => _case switch\n{");
        using (code.OpenIndent())
        {
            code.WriteLine("0 => false,");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                if (union.Cases[i].Checks.Count > 0)
                {
                    CsType caseType = union.Cases[i].Type;
                    code.WriteLine($"{i + 1} => {string.Join(" && ", union.Cases[i].Checks.Select(check => FormatTemplate(check.Condition, caseType)))},");
                }
            }

            code.WriteLine("_ => true,");
        }

        code.WriteLine("};");
        code.WriteBlankLine();
        using (code.OpenBlock("void IValidatable.Validate(ViolationsBuilder violations)"))
        using (code.OpenBlock("switch (_case)"))
        {
            code.WriteLine("case 0: violations.Add(null, \"required\", \"must be given\"); break;");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                if (union.Cases[i].Checks.Count > 0)
                {
                    CsType caseType = union.Cases[i].Type;
                    code.WriteLine($"case {i + 1}: {string.Join(" ", union.Cases[i].Checks.Select(check => FormatTemplate(check.Report, caseType)))} break;");
                }
            }

            code.WriteLine("default: break;");
        }

        CheckEmitter.WriteMethods(code, union.Cases.SelectMany(@case => @case.Checks));
    }

    /// <summary>A template over the value, which is kept as an object.</summary>
    private static string FormatTemplate(string template, CsType type, string after = "after")
    {
        string value = $"({type.Name})_value!";
        return TypeMap.Format(template, template.Contains("{0}.") ? $"({value})" : value, after);
    }
}
