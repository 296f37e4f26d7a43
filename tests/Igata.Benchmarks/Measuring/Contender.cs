namespace Igata.Benchmarks;

/// <summary>Something that is measured beside others.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Repeat">Does it so many times.</param>
internal sealed record Contender(string Name, Action<int> Repeat)
{
    /// <summary>Warms the same code up, with less of it where once takes long.</summary>
    public Action<int> Rehearse { get; init; } = Repeat;

    public static Contender Of(string name, Action once) => new(name, times =>
    {
        for (int i = 0; i < times; i++)
        {
            once();
        }
    });

    // The result is kept, so that nothing that makes it can be left out.
    public static Contender Of<T>(string name, Func<T> once)
    {
        T? kept = default;
        return new(name, times =>
        {
            for (int i = 0; i < times; i++)
            {
                kept = once();
            }

            GC.KeepAlive(kept);
        });
    }

    public static Contender OfAsync(string name, Func<Task> once)
    {
        return new(name, times => RepeatAsync(times).GetAwaiter().GetResult());

        async Task RepeatAsync(int times)
        {
            for (int i = 0; i < times; i++)
            {
                await once().ConfigureAwait(false);
            }
        }
    }
}
