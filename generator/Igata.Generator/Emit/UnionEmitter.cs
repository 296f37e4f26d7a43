using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>A union: one value, a property for every case, and whatever else comes kept as it is.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter code, UnionCode union)
    {
        code.Docs(union.Docs);
        code.Attributes(union.Attributes);
        code.Line($"[JsonConverter(typeof(JsonReadableConverter<{union.Name}>))]");
        using (code.Open($"{union.Access} readonly record struct {union.Name} : IJsonReadable<{union.Name}>, IJsonWritable, IValidatable"))
        {
            code.Line("private readonly object? _value;");
            code.Line("private readonly int _case;");
            code.Blank();
            code.Line($$"""private {{union.Name}}(object value, int which) { _value = value; _case = which; }""");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                Case(code, union, union.Cases[i], i + 1);
            }

            int unknown = union.Cases.Count + 1;
            code.Blank();
            code.Line($$"""
                /// <summary>What is none of these, as it came; absent otherwise.</summary>
                public JsonData Unknown => _case == {{unknown}} ? (JsonData)_value! : default;

                /// <inheritdoc/>
                public override string ToString() => _value?.ToString() ?? "";
                """);
            Read(code, union, unknown);
            WriteJson(code, union, unknown);
            Validation(code, union);
        }
    }

    private static void Case(SourceWriter code, UnionCode union, UnionCaseCode @case, int which)
    {
        string type = @case.Type.Name;
        code.Blank();
        code.Line($"/// <summary>The value when it is {@case.Words}; null otherwise.</summary>");
        code.Line($"public {type}? {@case.Name} => _case == {which} ? ({type})_value! : {(@case.Type.IsValue ? $"({type}?)null" : "null")};");
        code.Blank();
        code.Line($"/// <summary>One that is {@case.Words}.</summary>");
        string value = @case.Type.IsValue ? @case.Local : $"{@case.Local} ?? throw new ArgumentNullException(nameof({@case.Local}))";
        code.Line($"public static {union.Name} From{@case.Name}({type} {@case.Local}) => new({value}, {which});");
        if (@case.IsOnly)
        {
            code.Blank();
            code.Line($"/// <summary>One that is {@case.Words}.</summary>");
            code.Line($"public static implicit operator {union.Name}({type} {@case.Local}) => From{@case.Name}({@case.Local});");
        }
    }

    private static void Read(SourceWriter code, UnionCode union, int unknown)
    {
        code.Blank();
        code.Line($"static {union.Name} IJsonReadable<{union.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.Blank();
        using (code.Open($"internal static {union.Name} ReadJson(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)"))
        {
            if (union.IsByKey)
            {
                code.Line("int inside = at;");
                using (code.Open("if (Json.OpenCase(json, ref inside, ref reader, out ReadOnlySpan<byte> tag))"))
                {
                    code.Line($"{union.Name} read = ReadCase(tag, json, ref inside, ref reader);");
                    code.Line("if (Json.CloseCase(json, ref inside, ref reader) && read._case != 0) { at = inside; return read; }");
                }

                code.Blank();
            }
            else
            {
                Tag(code, union);
                Cases(code, union);
            }

            code.Line($"return new(Json.Data({Types.Position}), {unknown});");
        }

        if (union.IsByKey)
        {
            code.Blank();
            code.Line("/// <summary>Reads the value of the only member; what has another name is left.</summary>");
            using (code.Open($"private static {union.Name} ReadCase(scoped ReadOnlySpan<byte> tag, ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)"))
            {
                Cases(code, union);
                code.Line("return default;");
            }
        }
    }

    /// <summary>What the tests of the cases look at.</summary>
    private static void Tag(SourceWriter code, UnionCode union)
    {
        if (union.Discriminator is { } discriminator)
        {
            // Of a tag that comes twice the last counts, and it may be that of another case: such an object stays as it came.
            code.Line("int start = at;");
            code.Line($"ReadOnlySpan<byte> tag = Json.Discriminator(json, at, \"{discriminator}\"u8, ref reader);");
        }
        else if (union.Cases.Any(@case => @case.Test.Contains("kind")))
        {
            code.Line("JsonKind kind = Json.Peek(json, at);");
        }
    }

    private static void Cases(SourceWriter code, UnionCode union)
    {
        foreach (UnionCaseCode @case in union.Cases)
        {
            string read = @case.Type.Read.Contains('?') ? $"({@case.Type.Read})" : @case.Type.Read;
            code.Line(@case.Told is null
                ? $$"""if ({{@case.Test}}) { return From{{@case.Name}}({{read}}); }"""
                : $$"""if ({{@case.Test}}) { var read = {{read}}; if (read.{{@case.Told}}) { return From{{@case.Name}}(read); } at = start; }""");
        }
    }

    private static void WriteJson(SourceWriter code, UnionCode union, int unknown)
    {
        code.Blank();
        code.Line("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.Blank();
        using (code.Open("internal void WriteJson(ref JsonWriter json, int after)"))
        using (code.Open("switch (_case)"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                CsType type = union.Cases[i].Type;
                code.Line($"case {i + 1}: {(union.Cases[i].Opening is null ? Value(type, "after") : Member(union.Cases[i]))} break;");
            }

            code.Line($"case {unknown}: json.Data((JsonData)_value!, after); break;");
            code.Line($"default: throw new InvalidOperationException(\"A value of {union.Name} that was never set cannot be written.\");");
        }
    }

    private static string Value(CsType type, string after) =>
        (type.Size is { } size ? $"json.Reserve({size} + {after}); " : "") + Fill(type.Write, type, after);

    /// <summary>The value as the only member of an object.</summary>
    private static string Member(UnionCaseCode @case) =>
        $"json.Reserve({@case.OpeningBytes}); json.Literal(\"{@case.Opening}\"u8); {Value(@case.Type, "1")} json.Close(); json.Reserve(after);";

    private static void Validation(SourceWriter code, UnionCode union)
    {
        code.Blank();
        code.Line("bool IValidatable.IsValid() => _case switch\n{");
        using (code.Indent())
        {
            code.Line("0 => false,");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                if (union.Cases[i].Checks.Count > 0)
                {
                    CsType of = union.Cases[i].Type;
                    code.Line($"{i + 1} => {string.Join(" && ", union.Cases[i].Checks.Select(check => Fill(check.Condition, of)))},");
                }
            }

            code.Line("_ => true,");
        }

        code.Line("};");
        code.Blank();
        using (code.Open("void IValidatable.Validate(Violations violations)"))
        using (code.Open("switch (_case)"))
        {
            code.Line("case 0: violations.Add(null, \"required\", \"must be given\"); break;");
            for (int i = 0; i < union.Cases.Count; i++)
            {
                if (union.Cases[i].Checks.Count > 0)
                {
                    CsType of = union.Cases[i].Type;
                    code.Line($"case {i + 1}: {string.Join(" ", union.Cases[i].Checks.Select(check => Fill(check.Report, of)))} break;");
                }
            }

            code.Line("default: break;");
        }

        CheckEmitter.Methods(code, union.Cases.SelectMany(@case => @case.Checks));
    }

    /// <summary>A template over the value, which is kept as an object.</summary>
    private static string Fill(string template, CsType type, string after = "after")
    {
        string value = $"({type.Name})_value!";
        return Types.Unbrace(template, template.Contains("{0}.") ? $"({value})" : value, after);
    }
}
