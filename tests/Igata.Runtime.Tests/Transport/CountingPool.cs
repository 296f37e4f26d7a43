using System.Buffers;

namespace Igata.Tests.TransportTests;

/// <summary>Counts what is rented and given back, and finds what is given back twice.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly List<TaskCompletionSource> _waiting = [];

    public int Rents { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        lock (_rented)
        {
            byte[] array = new byte[minimumLength];
            _rented.Add(array);
            Rents++;
            return array;
        }
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_rented)
        {
            Assert.True(_rented.Remove(array), "A buffer was given back that is not out.");

            // Whoever still reads it will find this instead of what they want.
            array.AsSpan().Fill(0xEE);
            if (_rented.Count == 0)
            {
                _waiting.ForEach(static waiting => waiting.TrySetResult());
            }
        }
    }

    /// <summary>Ends when all is given back: at once, but for a sending that a cancelled call left behind.</summary>
    public Task WaitUntilBalancedAsync()
    {
        lock (_rented)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(waiting);
            if (_rented.Count == 0)
            {
                waiting.SetResult();
            }

            return waiting.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }
}
