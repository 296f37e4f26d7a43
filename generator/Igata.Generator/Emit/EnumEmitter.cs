using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>An open enum: a value with names for those that are known.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter code, EnumCode type)
    {
        bool isText = type.ValueType == "string";
        code.WriteDocs(type.Docs);
        code.WriteAttributes(type.Attributes);
        code.WriteLine("[DebuggerDisplay(\"{Value}\")]");
        code.WriteLine($"[JsonConverter(typeof(JsonReadableConverter<{type.Name}>))]");
        using (code.OpenBlock($"{type.Access} readonly record struct {type.Name} : IJsonReadable<{type.Name}>, IJsonWritable"))
        {
            WriteValue(code, type, isText);
            WriteKnownValues(code, type);
            WriteNames(code, type);
            if (isText)
            {
                WriteEquality(code, type);
            }

            WriteJson(code, type, isText);
            code.WriteBlankLine();
            code.WriteLine($"private readonly {type.ValueType}{(isText ? "?" : "")} _value;");
        }
    }

    private static void WriteValue(SourceWriter code, EnumCode type, bool isText)
    {
        code.WriteLine("/// <summary>A value as it is on the wire, one that is not named here included.</summary>");
        code.WriteLine(isText
            ? $"public {type.Name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));"
            : $"public {type.Name}({type.ValueType} value) => _value = value;");
        code.WriteBlankLine();
        code.WriteLine($"/// <summary>As it is on the wire{(isText ? "; empty for one that was never set" : "")}.</summary>");
        code.WriteLine($"public {type.ValueType} Value => _value{(isText ? " ?? \"\"" : "")};");
        code.WriteBlankLine();
        code.WriteLine("/// <inheritdoc/>");
        code.WriteLine($"public override string ToString() => {(isText ? "Value" : "Value.ToString(CultureInfo.InvariantCulture)")};");
    }

    private static void WriteKnownValues(SourceWriter code, EnumCode type)
    {
        foreach (EnumValueCode value in type.Values)
        {
            code.WriteBlankLine();
            code.WriteDocs(value.Docs);
            code.WriteAttributes(value.Attributes);
            code.WriteLine($"public static {type.Name} {value.Name} => new(Names.{value.Name});");
        }
    }

    private static void WriteNames(SourceWriter code, EnumCode type)
    {
        code.WriteBlankLine();
        code.WriteLine("/// <summary>The known values as constants, for patterns.</summary>");
        using (code.OpenBlock("public static class Names"))
        {
            for (int i = 0; i < type.Values.Count; i++)
            {
                if (i > 0)
                {
                    code.WriteBlankLine();
                }

                code.WriteLine($"/// <summary><see cref=\"{type.Name}.{type.Values[i].Name}\"/></summary>");
                code.WriteLine($"public const {type.ValueType} {type.Values[i].Name} = {type.Values[i].Literal};");
            }
        }
    }

    private static void WriteEquality(SourceWriter code, EnumCode type)
    {
        code.WriteBlankLine();
        code.WriteLine($"""
            /// <inheritdoc/>
            public bool Equals({type.Name} other) => Value == other.Value;

            /// <inheritdoc/>
            public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
            """);
    }

    private static void WriteJson(SourceWriter code, EnumCode type, bool isText)
    {
        code.WriteBlankLine();
        code.WriteLine($"static {type.Name} IJsonReadable<{type.Name}>.Read(ref JsonReader reader) => ReadJson(reader.Json, ref reader.Position, ref reader);");
        code.WriteBlankLine();
        code.WriteLine("void IJsonWritable.Write(ref JsonWriter json) => WriteJson(ref json, 0);");
        code.WriteBlankLine();
        using (code.OpenBlock($"internal static {type.Name} ReadJson(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)"))
        {
            foreach (EnumValueCode value in isText ? type.Values : [])
            {
                code.WriteLine($$"""if (JsonParsing.TryReadLiteral(json, ref at, "{{value.Json}}"u8)) { return {{value.Name}}; }""");
            }

            string read = type.ValueType switch { "int" => "Int32", "long" => "Int64", _ => "String" };
            code.WriteLine($"return new(JsonParsing.{read}({TypeMap.Position}));");
        }

        code.WriteBlankLine();
        code.WriteLine(type.ValueType switch
        {
            "int" => "internal void WriteJson(ref JsonWriter json, int after) { json.Reserve(11 + after); json.Int32(_value); }",
            "long" => "internal void WriteJson(ref JsonWriter json, int after) { json.Reserve(20 + after); json.Int64(_value); }",
            _ => "internal void WriteJson(ref JsonWriter json, int after) => json.String(Value, after);",
        });
    }
}
