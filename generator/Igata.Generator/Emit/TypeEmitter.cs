using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes any type, according to its kind.</summary>
internal static class TypeEmitter
{
    public static void Write(SourceWriter code, TypeSource type)
    {
        switch (type)
        {
            case RecordCode record:
                RecordEmitter.Write(code, record);
                break;
            case EnumCode values:
                EnumEmitter.Write(code, values);
                break;
            case UnionCode union:
                UnionEmitter.Write(code, union);
                break;
            case ViewsCode views:
                ViewsEmitter.Write(code, views);
                break;
            default:
                throw new InvalidOperationException($"Nothing writes a {type.GetType().Name}.");
        }
    }
}
