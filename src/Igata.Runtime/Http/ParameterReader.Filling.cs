namespace Igata.Runtime.CompilerServices;

// Required headers that a response lacks.
public sealed partial class ParameterReader
{
    /// <summary>Returns the empty value of a type.</summary>
    /// <exception cref="ParameterFormatException">The client rejects responses that lack a header, or the type has no empty value.</exception>
    private T Fill<T>(string name, JsonReaderFunc<T> read, ParameterFormat format)
    {
        if (Filled is null)
        {
            throw CreateMissingException(name);
        }

        Filled.Add(_location, name);
        try
        {
            return ReadValue(name, "", read, format);
        }
        catch (ParameterFormatException) when (typeof(T).IsValueType && !typeof(IJsonWritable).IsAssignableFrom(typeof(T)))
        {
            // A number, a boolean or a time. The types of an API that accept no empty text are unions, which have no empty value.
            return default!;
        }
        catch (ParameterFormatException)
        {
            throw CreateMissingException(name);
        }
    }

    private T[] FillItems<T>(string name)
    {
        if (Filled is null)
        {
            throw CreateMissingException(name);
        }

        Filled.Add(_location, name);
        return [];
    }
}
