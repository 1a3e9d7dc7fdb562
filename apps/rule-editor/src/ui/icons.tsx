import type { ReactNode } from 'react';

function Icon({ children, size = 16 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const FileIcon = () => (
  <Icon>
    <path d="M4 1.75h5.2L12.5 5v9.25H4z" />
    <path d="M9 2v3.25h3.25" />
  </Icon>
);

export const LockIcon = () => (
  <Icon size={13}>
    <path d="M3.5 7.25h9v6.5h-9z" />
    <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
  </Icon>
);

/** One thing on top of another. */
export const BaseIcon = () => (
  <Icon size={14}>
    <path d="m8 2 6 3-6 3-6-3z" />
    <path d="m2 8 6 3 6-3M2 11l6 3 6-3" />
  </Icon>
);

export const ChevronIcon = ({ open }: { readonly open: boolean }) => (
  <Icon size={12}>
    <path d={open ? 'M3.5 5.75 8 10.25l4.5-4.5' : 'M5.75 3.5 10.25 8l-4.5 4.5'} />
  </Icon>
);

export const PlusIcon = () => (
  <Icon size={14}>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon size={14}>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon size={14}>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3 3" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon size={14}>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const HoldsIcon = () => (
  <Icon size={14}>
    <path d="m3 8.5 3.25 3.25L13 4.75" />
  </Icon>
);

export const FailsIcon = () => (
  <Icon size={14}>
    <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />
  </Icon>
);

export const OpenIcon = () => (
  <Icon size={14}>
    <path d="M5.75 6a2.25 2.25 0 1 1 3.4 1.95C8.4 8.4 8 8.8 8 9.6" />
    <path d="M8 12.1v.05" strokeWidth="2" />
  </Icon>
);

export const ArrowIcon = () => (
  <Icon size={12}>
    <path d="M2.5 8h10.5M9 4l4 4-4 4" />
  </Icon>
);
