namespace Igata.Generator.Emit;

/// <summary>Writes a member of an interface that throws, so that a new method of an API does not break the classes that implement the interface.</summary>
internal static class NotImplementedBody
{
    /// <summary>Writes the member. It has a block, because C# adds a local variable for the result to an expression that throws.</summary>
    public static void Write(SourceWriter code, string signature, string type, string name)
    {
        using (code.OpenBlock(signature))
        {
            code.WriteLine($"throw RuntimeContract.CreateNotImplementedException(nameof({type}), nameof({name}));");
        }
    }
}
