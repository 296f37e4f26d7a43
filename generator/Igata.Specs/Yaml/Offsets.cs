using System.Linq.Expressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Igata.Specs.Yaml;

/// <summary>
/// Where the parser was, found by name: another generator in the same compiler may bring an older YamlDotNet,
/// whose marks are classes with other numbers, and code that was compiled against ours could not call them.
/// </summary>
internal static class Offsets
{
    private static readonly Func<ParsingEvent, int> StartOfEvent = Reader<ParsingEvent>("Start");
    private static readonly Func<ParsingEvent, int> EndOfEvent = Reader<ParsingEvent>("End");
    private static readonly Func<YamlException, int> StartOfFault = Reader<YamlException>("Start");
    private static readonly Func<YamlException, int> EndOfFault = Reader<YamlException>("End");

    public static int Start(ParsingEvent parsed) => StartOfEvent(parsed);

    public static int End(ParsingEvent parsed) => EndOfEvent(parsed);

    public static int Start(YamlException fault) => StartOfFault(fault);

    public static int End(YamlException fault) => EndOfFault(fault);

    private static Func<T, int> Reader<T>(string mark)
    {
        ParameterExpression of = Expression.Parameter(typeof(T));
        Expression index = Expression.Property(Expression.Property(of, mark), "Index");
        return Expression.Lambda<Func<T, int>>(Expression.Convert(index, typeof(int)), of).Compile();
    }
}
