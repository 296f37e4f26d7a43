using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>An open enum: a value with names for those that are known.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter code, EnumCode type)
    {
        bool isText = type.Of == "string";
        code.Docs(type.Docs);
        code.Attributes(type.Attributes);
        code.Line("[DebuggerDisplay(\"{Value}\")]");
        code.Line($"[JsonConverter(typeof(JsonReadableConverter<{type.Name}>))]");
        using (code.Open($"{type.Access} readonly record struct {type.Name} : IJsonReadable<{type.Name}>, IJsonWritable"))
        {
            Value(code, type, isText);
            Known(code, type);
            Names(code, type);
            if (isText)
            {
                Equality(code, type);
            }

            Json(code, type, isText);
            code.Blank();
            code.Line($"private readonly {type.Of}{(isText ? "?" : "")} _value;");
        }
    }

    private static void Value(SourceWriter code, EnumCode type, bool isText)
    {
        code.Line("/// <summary>A value as it is on the wire, one that is not named here included.</summary>");
        code.Line(isText
            ? $"public {type.Name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));"
            : $"public {type.Name}({type.Of} value) => _value = value;");
        code.Blank();
        code.Line($"/// <summary>As it is on the wire{(isText ? "; empty for one that was never set" : "")}.</summary>");
        code.Line($"public {type.Of} Value => _value{(isText ? " ?? \"\"" : "")};");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override string ToString() => {(isText ? "Value" : "Value.ToString(CultureInfo.InvariantCulture)")};");
    }

    private static void Known(SourceWriter code, EnumCode type)
    {
        foreach (EnumValueCode value in type.Values)
        {
            code.Blank();
            code.Docs(value.Docs);
            code.Attributes(value.Attributes);
            code.Line($"public static {type.Name} {value.Name} => new(Names.{value.Name});");
        }
    }

    private static void Names(SourceWriter code, EnumCode type)
    {
        code.Blank();
        code.Line("/// <summary>The known values as constants, for patterns.</summary>");
        using (code.Open("public static class Names"))
        {
            for (int i = 0; i < type.Values.Count; i++)
            {
                if (i > 0)
                {
                    code.Blank();
                }

                code.Line($"/// <summary><see cref=\"{type.Name}.{type.Values[i].Name}\"/></summary>");
                code.Line($"public const {type.Of} {type.Values[i].Name} = {type.Values[i].Literal};");
            }
        }
    }

    private static void Equality(SourceWriter code, EnumCode type)
    {
        code.Blank();
        code.Line($"""
            /// <inheritdoc/>
            public bool Equals({type.Name} other) => Value == other.Value;

            /// <inheritdoc/>
            public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
            """);
    }

    private static void Json(SourceWriter code, EnumCode type, bool isText)
    {
        code.Blank();
        code.Line($"static {type.Name} IJsonReadable<{type.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.Blank();
        code.Line("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.Blank();
        using (code.Open($"internal static {type.Name} ReadJson(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)"))
        {
            foreach (EnumValueCode value in isText ? type.Values : [])
            {
                code.Line($$"""if (Json.Literal(json, ref at, "{{value.Json}}"u8)) { return {{value.Name}}; }""");
            }

            string read = type.Of switch { "int" => "Int32", "long" => "Int64", _ => "String" };
            code.Line($"return new(Json.{read}({Types.Position}));");
        }

        code.Blank();
        code.Line(type.Of switch
        {
            "int" => "internal void WriteJson(ref JsonWriter json, int after) { json.Reserve(11 + after); json.Int32(_value); }",
            "long" => "internal void WriteJson(ref JsonWriter json, int after) { json.Reserve(20 + after); json.Int64(_value); }",
            _ => "internal void WriteJson(ref JsonWriter json, int after) => json.String(Value, after);",
        });
    }
}
