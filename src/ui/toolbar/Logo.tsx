import classes from './top-bar.module.css';

/** The product's name and sign: hops along a way. */
export function Logo() {
  return (
    <h1 className={classes.logo}>
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="M3 17c2-9 6-9 7 0m0 0c1-7 4-7 5 0m0 0c.8-5 3-5 3.6 0" strokeLinecap="round" />
        <circle cx="20" cy="17" r="2" fill="currentColor" stroke="none" />
      </svg>
      Hopwise
    </h1>
  );
}
