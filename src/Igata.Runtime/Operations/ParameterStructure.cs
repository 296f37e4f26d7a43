using System.Buffers;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>Converts JSON-RPC parameters by name to parameters by position and back: a caller may send either structure.</summary>
internal static class ParameterStructure
{
    /// <summary>Returns the parameters in the structure of the operation.</summary>
    /// <exception cref="JsonFormatException">There are more parameters than the operation has.</exception>
    public static ReadOnlySpan<byte> Convert(ApiOperation operation, ReadOnlySpan<byte> parameters)
    {
        bool isOther = operation.HasParameters && parameters.TrimStart(" \t\r\n"u8) is [var first, ..] && first == (operation.IsPositional ? '{' : '[');
        if (isOther && operation.ParameterNames.Count == 0)
        {
            // Without names only the empty structure has a counterpart.
            JsonData other = JsonData.Parse(parameters);
            return operation.IsPositional ? (other.EnumerateObject().Any() ? parameters : "[]"u8) : other.EnumerateArray().Any() ? parameters : "{}"u8;
        }

        return !isOther ? parameters
            : operation.IsPositional ? ToArray(JsonData.Parse(parameters), operation.ParameterNames)
            : ToObject(JsonData.Parse(parameters), operation.ParameterNames);
    }

    private static ReadOnlySpan<byte> ToArray(JsonData parameters, IReadOnlyList<string> names)
    {
        JsonData[] values = [.. names.Select(name => parameters.TryGet(name, out JsonData value) ? value : default)];
        int count = Array.FindLastIndex(values, static value => !value.IsDefault) + 1;
        var array = new ArrayBufferWriter<byte>();
        array.Write("["u8);
        for (int i = 0; i < count; i++)
        {
            array.Write(i == 0 ? default : ","u8);
            array.Write(values[i].IsDefault ? "null"u8 : values[i].Utf8);
        }

        array.Write("]"u8);
        return array.WrittenSpan;
    }

    private static ReadOnlySpan<byte> ToObject(JsonData parameters, IReadOnlyList<string> names)
    {
        JsonData[] values = [.. parameters.EnumerateArray()];
        return values.Length <= names.Count
            ? JsonData.Object([.. names.Zip(values)]).Utf8
            : throw new JsonFormatException(0, $"at most {names.Count} parameters", $"{values.Length}");
    }
}
